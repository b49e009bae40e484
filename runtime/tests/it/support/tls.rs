//! TLS on loopback: a certificate authority, its certificates, and servers that use them.

use std::net::SocketAddr;
use std::sync::Arc;

use fingerpost::{Backoff, Client, HyperTransport, RetryPolicy};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, ExtendedKeyUsagePurpose, IsCa, KeyPair};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{ConfigBuilder, RootCertStore, ServerConfig, WantsVerifier};
use tokio_rustls::server::TlsStream;

pub struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    pub fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).expect("names");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key")).expect("an authority"))
    }

    /// Creates a client of `address` that trusts this authority, without delays between attempts.
    pub fn client(&self, address: SocketAddr) -> Client {
        let transport = HyperTransport::builder().no_proxy().root_certificates(self.0.pem()).build();
        let at_once = Backoff { base: std::time::Duration::ZERO, ..Backoff::default() };
        Client::builder(&format!("https://localhost:{}", address.port()))
            .transport(transport.expect("a transport"))
            .retry(RetryPolicy { backoff: at_once, ..RetryPolicy::default() })
            .build()
            .expect("a client")
    }

    /// Returns the certificate of the authority.
    pub fn pem(&self) -> String {
        self.0.pem()
    }

    /// Returns a certificate of a client, signed by the authority, and its private key.
    pub fn client_certificate(&self) -> String {
        let key = KeyPair::generate().expect("a key");
        let mut params = params("client.example");
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        let certificate = params.signed_by(&key, &self.0).expect("a certificate");
        format!("{}{}", certificate.pem(), key.serialize_pem())
    }

    /// Creates an acceptor that requires a client certificate of the authority.
    pub fn certify_and_require_certificates(&self, params: &CertificateParams) -> TlsAcceptor {
        let key = KeyPair::generate().expect("a key");
        let certificate = params.signed_by(&key, &self.0).expect("a certificate").der().clone();
        let mut roots = RootCertStore::empty();
        roots.add(self.0.der().clone()).expect("an authority");
        let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::new(ring::default_provider()))
            .build()
            .expect("a verifier");
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let config = versions().with_client_cert_verifier(verifier);
        TlsAcceptor::from(Arc::new(config.with_single_cert(vec![certificate], key).expect("a certificate that fits")))
    }

    /// Creates an acceptor with a certificate for `params`, signed by the authority.
    pub fn certify(&self, params: &CertificateParams, protocol: &str) -> TlsAcceptor {
        let key = KeyPair::generate().expect("a key");
        let certificate = params.signed_by(&key, &self.0).expect("a certificate");
        acceptor(certificate.der().clone(), &key, protocol)
    }
}

/// Creates an acceptor with a self-signed certificate.
pub fn self_signed(params: &CertificateParams) -> TlsAcceptor {
    let key = KeyPair::generate().expect("a key");
    let certificate = params.self_signed(&key).expect("a certificate");
    acceptor(certificate.der().clone(), &key, "http/1.1")
}

fn versions() -> ConfigBuilder<ServerConfig, WantsVerifier> {
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    config.with_safe_default_protocol_versions().expect("versions")
}

pub fn params(host: &str) -> CertificateParams {
    CertificateParams::new([host.to_owned()]).expect("a name")
}

fn acceptor(
    certificate: tokio_rustls::rustls::pki_types::CertificateDer<'static>,
    key: &KeyPair,
    protocol: &str,
) -> TlsAcceptor {
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = versions().with_no_client_auth().with_single_cert(vec![certificate], key);
    let mut config = config.expect("a certificate that fits its key");
    config.alpn_protocols = vec![protocol.as_bytes().to_vec()];
    TlsAcceptor::from(Arc::new(config))
}

/// Calls `handle` with each connection and its number, from 1, after the TLS handshake.
pub async fn serve<F, Fut>(acceptor: TlsAcceptor, handle: F) -> SocketAddr
where
    F: Fn(usize, TlsStream<TcpStream>) -> Fut + Send + 'static,
    Fut: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        let mut number = 0;
        while let Ok((stream, _)) = listener.accept().await {
            number += 1;
            // A client that rejects the certificate closes the connection here.
            if let Ok(stream) = acceptor.accept(stream).await {
                tokio::spawn(handle(number, stream));
            }
        }
    });
    address
}
