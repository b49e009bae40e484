//! Speed of TLS with each provider of cryptography.

use std::error::Error;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use clap::ValueEnum;
use fingerpost::{Body, HyperTransport, Transport};
use fingerpost_benches::server::next_request;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::crypto::{CryptoProvider, aws_lc_rs, ring};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::NoServerSessionStorage;
use rustls::{ALL_VERSIONS, ServerConfig};
use tempfile::NamedTempFile;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Builder;
use tokio_rustls::TlsAcceptor;

use crate::report::{Figures, median};
use crate::scratch::cpu_seconds;

/// Connections of a client in one round.
const CONNECTIONS: u32 = 200;
/// Size of the download in one round: 256 MiB.
const DOWNLOAD: u32 = 256 << 20;
static CHUNK: [u8; 64 << 10] = [b'x'; 64 << 10];

/// A provider of cryptography.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Provider {
    Ring,
    AwsLcRs,
}

/// The work of a client.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Work {
    /// Connects with a full handshake for each call.
    Connect,
    /// Connects for each call, and resumes the session of the first one.
    Resume,
    /// Downloads one large body.
    Download,
}

impl Work {
    const ALL: [Self; 3] = [Self::Connect, Self::Resume, Self::Download];

    const fn name(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::Resume => "resume",
            Self::Download => "download",
        }
    }

    /// The units that a client does in one round: connections, or MB.
    fn amount(self) -> f64 {
        match self {
            Self::Connect | Self::Resume => CONNECTIONS.into(),
            Self::Download => f64::from(DOWNLOAD) / 1e6,
        }
    }
}

/// Returns the median number of units per CPU second for each provider, and the median of the rounds' ratios to ring.
///
/// The providers take turns. Each measurement is a process, since a process has one provider.
pub(crate) fn measure(rounds: u32) -> Result<Figures, Box<dyn Error>> {
    let server = Server::start()?;
    let mut figures = Figures::new();
    for work in Work::ALL {
        let (mut of_ring, mut of_aws) = (Vec::new(), Vec::new());
        for round in 0..rounds {
            eprintln!("TLS, {}, round {} of {rounds}", work.name(), round + 1);
            let turns = [(Provider::Ring, &mut of_ring), (Provider::AwsLcRs, &mut of_aws)];
            let mut turns = Vec::from(turns);
            if round % 2 == 1 {
                turns.reverse();
            }
            for (provider, measured) in turns {
                measured.push(work.amount() / server.client(provider, work)?);
            }
        }
        let ratios = of_aws.iter().zip(&of_ring).map(|(aws, ring)| aws / ring).collect();
        figures.insert(format!("tls.{}.ring", work.name()), median(of_ring));
        figures.insert(format!("tls.{}.aws_lc_rs", work.name()), median(of_aws));
        figures.insert(format!("tls.{}.ratio", work.name()), median(ratios));
    }
    Ok(figures)
}

/// Does the work of a client, and returns its CPU time in seconds.
pub(crate) fn client(provider: Provider, work: Work, url: &str, authority: &Path) -> Result<f64, Box<dyn Error>> {
    let provider = match provider {
        Provider::Ring => ring::default_provider(),
        Provider::AwsLcRs => aws_lc_rs::default_provider(),
    };
    provider.install_default().map_err(|_| "the process has a provider already")?;
    let authority = std::fs::read(authority)?;
    let transport =
        HyperTransport::builder().root_certificates(authority).no_proxy().pool_max_idle_per_host(0).build()?;
    let call = async || {
        let request = http::Request::get(url).body(Body::empty())?;
        let mut body = transport.send(request).await?.into_body();
        let mut bytes = 0;
        while let Some(chunk) = body.chunk().await? {
            bytes += chunk.len();
        }
        Ok::<_, Box<dyn Error>>(bytes)
    };
    let runtime = Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        // The small calls before the measured ones fill caches, and get the tickets of the session.
        let calls = if matches!(work, Work::Download) { 1 } else { CONNECTIONS };
        call().await?;
        let before = cpu_seconds(false)?;
        for _ in 0..calls {
            call().await?;
        }
        Ok(cpu_seconds(false)? - before)
    })
}

/// A server in a separate process, so that it is not measured; killed on drop.
struct Server {
    process: Child,
    /// The URLs of each work.
    urls: Vec<String>,
    /// A file with the certificate of its authority in PEM.
    authority: NamedTempFile,
}

impl Server {
    fn start() -> io::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        let mut process = command.arg("serve-tls").stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let mut lines = BufReader::new(process.stdout.take().expect("the output is a pipe")).lines();
        let mut next = || lines.next().unwrap_or_else(|| Err(io::Error::other("the server has ended")));
        let urls = Work::ALL.iter().map(|_| next()).collect::<io::Result<_>>()?;
        let mut authority = NamedTempFile::new()?;
        authority.write_all(next()?.replace("\\n", "\n").as_bytes())?;
        Ok(Self { process, urls, authority })
    }

    /// Runs a client, and returns its CPU time in seconds.
    fn client(&self, provider: Provider, work: Work) -> Result<f64, Box<dyn Error>> {
        let [provider, named] = [provider.to_possible_value(), work.to_possible_value()]
            .map(|value| value.expect("no value is hidden").get_name().to_owned());
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["connect-tls", &provider, &named, &self.urls[work as usize]]).arg(self.authority.path());
        let output = command.stderr(Stdio::inherit()).output()?;
        if !output.status.success() {
            return Err(format!("the client of {provider} failed").into());
        }
        Ok(String::from_utf8(output.stdout)?.trim().parse()?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have exited already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Serves each work at a port of its own, until the process is killed. Prints the URLs and the authority.
pub(crate) async fn serve() -> Result<(), Box<dyn Error>> {
    let mut params = CertificateParams::new(Vec::new())?;
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate()?)?;
    for work in Work::ALL {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("https://localhost:{}", listener.local_addr()?.port());
        let acceptor = acceptor(&authority, matches!(work, Work::Resume))?;
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A client that closes its connection early is not the server's problem.
                tokio::spawn(connection(
                    acceptor.clone(),
                    stream,
                    if matches!(work, Work::Download) { DOWNLOAD } else { 0 },
                ));
            }
        });
    }
    println!("{}", authority.pem().replace('\n', "\\n"));
    std::future::pending().await
}

/// Creates an acceptor with a certificate for `localhost`, which resumes sessions or not.
fn acceptor(authority: &CertifiedIssuer<'_, KeyPair>, resumes: bool) -> Result<TlsAcceptor, Box<dyn Error>> {
    let key = KeyPair::generate()?;
    let certificate = CertificateParams::new(["localhost".to_owned()])?.signed_by(&key, authority)?.der().clone();
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider: Arc<CryptoProvider> = Arc::new(ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_protocol_versions(ALL_VERSIONS)?;
    let mut config = config.with_no_client_auth().with_single_cert(vec![certificate], key)?;
    if !resumes {
        config.session_storage = Arc::new(NoServerSessionStorage {});
        config.send_tls13_tickets = 0;
    }
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// Responds to each request of a connection with this many bytes.
async fn connection(acceptor: TlsAcceptor, stream: TcpStream, bytes: u32) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut stream = acceptor.accept(stream).await?;
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {bytes}\r\n\r\n");
    let mut input = Vec::new();
    loop {
        if !next_request(&mut stream, &mut input).await? {
            return Ok(());
        }
        stream.write_all(head.as_bytes()).await?;
        for _ in 0..bytes as usize / CHUNK.len() {
            stream.write_all(&CHUNK).await?;
        }
        stream.flush().await?;
    }
}
