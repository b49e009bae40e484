//! TLS by rustls, with the certificates of the system.

use std::sync::Arc;

use rustls::ClientConfig;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::{self, PemObject, SectionKind};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::{DigitallySignedStruct, SignatureScheme};
use rustls_platform_verifier::Verifier;

use crate::client::transport::builder::TransportSettings;
use crate::core::error::Error;

/// Returns the provider that the program has installed, otherwise that of the cargo features.
fn provider() -> Arc<CryptoProvider> {
    #[cfg(feature = "aws-lc-rs")]
    use rustls::crypto::aws_lc_rs as of_feature;
    #[cfg(not(feature = "aws-lc-rs"))]
    use rustls::crypto::ring as of_feature;
    CryptoProvider::get_default().map_or_else(|| Arc::new(of_feature::default_provider()), Arc::clone)
}

/// Returns the settings for connections to servers.
pub(super) fn config(settings: &TransportSettings) -> Result<ClientConfig, Error> {
    let failed = |error: rustls::Error| Error::config(format!("cannot set up the HTTP transport: {error}"));
    let provider = provider();
    let mut roots = Vec::new();
    for pem in &settings.certificates {
        let of_this: Vec<_> = CertificateDer::pem_slice_iter(pem).collect::<Result<_, _>>().unwrap_or_default();
        if of_this.is_empty() {
            return Err(Error::config("invalid root certificate: expected PEM"));
        }
        roots.extend(of_this);
    }
    let verifier: Arc<dyn ServerCertVerifier> = if settings.accept_invalid_certificates {
        Arc::new(AnyCertificate(Arc::clone(&provider)))
    } else if roots.is_empty() {
        Arc::new(Verifier::new(Arc::clone(&provider)).map_err(failed)?)
    } else {
        with_roots(roots, Arc::clone(&provider))?
    };
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().map_err(failed)?;
    let config = config.dangerous().with_custom_certificate_verifier(verifier);
    let mut config = match &settings.client_certificate {
        None => config.with_no_client_auth(),
        Some(pem) => {
            let invalid =
                || Error::config("invalid client certificate: expected a certificate and its private key in PEM");
            let (certificates, key) = identity(pem).ok_or_else(invalid)?;
            config.with_client_auth_cert(certificates, key).map_err(|_| invalid())?
        }
    };
    let protocols: &[&[u8]] = if settings.http2 { &[b"h2"] } else { &[b"h2", b"http/1.1"] };
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
    Ok(config)
}

/// Returns a verifier that also trusts these roots, where the system's verifier can.
#[cfg(not(target_os = "android"))]
fn with_roots(
    roots: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, Error> {
    match Verifier::new_with_extra_roots(roots, provider) {
        Ok(verifier) => Ok(Arc::new(verifier)),
        Err(_) => Err(Error::config("invalid root certificate: it cannot be used as a root")),
    }
}

#[cfg(target_os = "android")]
fn with_roots(_: Vec<CertificateDer<'static>>, _: Arc<CryptoProvider>) -> Result<Arc<dyn ServerCertVerifier>, Error> {
    Err(Error::config("root certificates cannot be added on Android; add them to the system"))
}

/// Returns the certificates and the private key in a PEM file.
fn identity(pem: &[u8]) -> Option<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>)> {
    let (mut certificates, mut keys, mut rest) = (Vec::new(), Vec::new(), pem);
    while let Some((kind, der)) = pem::from_buf(&mut rest).ok()? {
        match kind {
            SectionKind::Certificate => certificates.push(der.into()),
            SectionKind::PrivateKey => keys.push(PrivateKeyDer::Pkcs8(der.into())),
            SectionKind::RsaPrivateKey => keys.push(PrivateKeyDer::Pkcs1(der.into())),
            SectionKind::EcPrivateKey => keys.push(PrivateKeyDer::Sec1(der.into())),
            _ => return None,
        }
    }
    Some((certificates, keys.pop()?)).filter(|(certificates, _)| !certificates.is_empty())
}

/// Accepts any certificate, as the program has asked for. The server must still have its private key.
#[derive(Debug)]
struct AnyCertificate(Arc<CryptoProvider>);

impl ServerCertVerifier for AnyCertificate {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
