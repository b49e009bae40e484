//! A certificate authority of the checks, and servers with its certificates.

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, ExtendedKeyUsagePurpose, IsCa, KeyPair};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};
use tokio_rustls::server::TlsStream;

use super::server::{Connection, Server};

/// The host of the certificates, which resolves to loopback.
pub(super) const HOST: &str = "localhost";

pub(super) struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    pub(super) fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).expect("names");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key")).expect("an authority"))
    }

    /// Returns the certificate of the authority in PEM.
    pub(super) fn pem(&self) -> String {
        self.0.pem()
    }

    /// Returns a certificate for a client and its private key in PEM.
    pub(super) fn client_certificate(&self) -> String {
        let key = KeyPair::generate().expect("a key");
        let mut params = params("client.example");
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        let certificate = params.signed_by(&key, &self.0).expect("a certificate");
        format!("{}{}", certificate.pem(), key.serialize_pem())
    }

    /// Creates an acceptor with a certificate for `params` that speaks these protocols (ALPN).
    pub(super) fn acceptor(&self, params: &CertificateParams, protocols: &[&str]) -> TlsAcceptor {
        self.configure(params, protocols, false)
    }

    /// Creates an acceptor that also requires a client certificate of the authority.
    pub(super) fn requiring_acceptor(&self) -> TlsAcceptor {
        self.configure(&params(HOST), &["http/1.1"], true)
    }

    fn configure(&self, params: &CertificateParams, protocols: &[&str], of_clients: bool) -> TlsAcceptor {
        let provider = Arc::new(ring::default_provider());
        let key = KeyPair::generate().expect("a key");
        let certificate = params.signed_by(&key, &self.0).expect("a certificate").der().clone();
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let config = ServerConfig::builder_with_provider(Arc::clone(&provider));
        let config = config.with_safe_default_protocol_versions().expect("versions");
        let config = if of_clients {
            let mut roots = RootCertStore::empty();
            roots.add(self.0.der().clone()).expect("an authority");
            let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build();
            config.with_client_cert_verifier(verifier.expect("a verifier"))
        } else {
            config.with_no_client_auth()
        };
        let mut config = config.with_single_cert(vec![certificate], key).expect("a certificate that fits its key");
        config.alpn_protocols = protocols.iter().map(|protocol| protocol.as_bytes().to_vec()).collect();
        TlsAcceptor::from(Arc::new(config))
    }
}

/// Returns the parameters of a certificate for a host.
pub(super) fn params(host: &str) -> CertificateParams {
    CertificateParams::new([host.to_owned()]).expect("a name")
}

/// Starts a server that calls `handle` with each connection after the handshake, and its number, from 1.
pub(super) async fn serve<F, Fut>(acceptor: TlsAcceptor, handle: F) -> Server
where
    F: Fn(usize, Connection<TlsStream<TcpStream>>) -> Fut + Clone + Send + Sync + 'static,
    Fut: Future<Output = ()> + Send + 'static,
{
    Server::start(move |number, connection| {
        let (acceptor, handle) = (acceptor.clone(), handle.clone());
        async move {
            let (stream, go_on) = connection.split();
            // A client that rejects the certificate closes the connection here.
            if let Ok(stream) = acceptor.accept(stream).await {
                handle(number, go_on(stream)).await;
            }
        }
    })
    .await
}

/// Returns the URL of a target on a server with TLS.
pub(super) fn url(server: &Server, target: &str) -> String {
    format!("https://{HOST}:{}{target}", server.address.port())
}
