//! Compares the signer with AWS's published vectors, through a client, and runs the example.

#[path = "../../examples/aws_sigv4.rs"]
#[allow(dead_code, reason = "its `main` and its server are only run as a program")]
mod example;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{PercentEncodingMode, SignatureLocation, SigningSettings};
use fingerpost::{Body, Call, Client, PerCall, TransportError, endpoints};

use self::example::SigV4;

/// The requests of the vectors. They are sent by a client, so that the signed request is the one that is sent.
#[endpoints]
trait Vectors {
    #[endpoint(GET "/")]
    fn vanilla(&self, #[query("Param2")] second: Option<&str>, #[query("Param1")] first: Option<&str>) -> ();

    #[endpoint(GET "/", shares_route)]
    fn utf8_query(&self, #[query("ሴ")] value: &str) -> ();

    #[endpoint(GET "/<segment>")]
    fn segment(&self, segment: &str) -> ();

    #[endpoint(GET "/<segment>/")]
    fn folder(&self, segment: &str) -> ();

    #[endpoint(POST "/")]
    fn post(&self, #[query("Param1")] first: Option<&str>) -> ();

    #[endpoint(POST "/", shares_route)]
    fn form(&self, #[form("Param1")] first: &str) -> ();
}

/// Returns 2015-08-30T12:36:00Z, as in all vectors.
fn then() -> SystemTime {
    UNIX_EPOCH + Duration::new(1_440_938_160, 0)
}

fn signer(session_token: Option<&str>, settings: SigningSettings) -> SigV4 {
    let (id, secret) = ("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    let credentials = Credentials::new(id, secret, session_token.map(str::to_owned), None, "vectors");
    SigV4 { credentials, region: "us-east-1".into(), service: "service".into(), settings, now: then }
}

/// Returns settings for unencoded paths, which are encoded once.
fn once() -> SigningSettings {
    let mut settings = SigningSettings::default();
    settings.percent_encoding_mode = PercentEncodingMode::Single;
    settings
}

/// Makes a call with a signer, and returns the request.
async fn sent<E: fingerpost::DeclaredErrors>(
    signer: SigV4,
    call: impl FnOnce(&Client) -> Call<(), E>,
) -> http::Request<Body> {
    let seen = Arc::new(Mutex::new(None));
    let transport = {
        let seen = Arc::clone(&seen);
        move |request: http::Request<Body>| {
            *seen.lock().unwrap() = Some(request);
            std::future::ready(Ok::<_, TransportError>(http::Response::new("")))
        }
    };
    let client = Client::builder("https://example.amazonaws.com").transport(transport).auth(signer).build().unwrap();
    call(&client).await.map_err(fingerpost::Error::from).unwrap();
    let request = seen.lock().unwrap().take();
    request.unwrap()
}

/// Compares signatures with `header-signed-request.txt` in AWS's test suite,
/// <https://github.com/awslabs/aws-c-auth/tree/v0.9.0/tests/aws-signing-test-suite/v4>, by the names of its folders.
#[tokio::test]
async fn published_vectors_have_the_published_signatures() {
    let check = |name: &str, request: &http::Request<Body>, headers: &str, signature: &str| {
        let expected = format!(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders={headers}, \
             Signature={signature}"
        );
        assert_eq!(request.headers()["authorization"].to_str().unwrap(), expected, "{name}");
        assert_eq!(request.headers()["x-amz-date"], "20150830T123600Z", "{name}");
        assert!(request.headers()["authorization"].is_sensitive(), "{name}");
    };
    let plain = "host;x-amz-date";
    let request = sent(signer(None, once()), |client| client.vanilla().call()).await;
    check("get-vanilla", &request, plain, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");

    let request = sent(signer(None, once()), |client| client.vanilla().second("value2").first("value1").call()).await;
    assert_eq!(request.uri().query(), Some("Param2=value2&Param1=value1"));
    let signature = "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500";
    check("get-vanilla-query-order-key-case", &request, plain, signature);

    let request = sent(signer(None, once()), |client| client.utf8_query("bar").call()).await;
    let signature = "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04";
    check("get-vanilla-utf8-query", &request, plain, signature);

    let unreserved = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let request = sent(signer(None, once()), |client| client.segment(unreserved).call()).await;
    check("get-unreserved", &request, plain, "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f");

    let request = sent(signer(None, once()), |client| client.segment("ሴ").call()).await;
    check("get-utf8", &request, plain, "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85");

    let request = sent(signer(None, once()), |client| client.folder("example space").call()).await;
    let signature = "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741";
    check("get-space-normalized", &request, plain, signature);

    let request = sent(signer(None, once()), |client| client.post().call()).await;
    check("post-vanilla", &request, plain, "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");

    let request = sent(signer(None, once()), |client| client.post().first("value1").call()).await;
    check("post-vanilla-query", &request, plain, "28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11");

    let token = "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267";
    let request = sent(signer(Some(token), once()), |client| client.vanilla().call()).await;
    let signature = "07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8";
    check("get-vanilla-with-session-token", &request, "host;x-amz-date;x-amz-security-token", signature);
    assert_eq!(request.headers()["x-amz-security-token"], token);
}

/// `post-x-www-form-urlencoded` of the original test suite of 2015, without `content-length`, which a transport adds.
#[tokio::test]
async fn a_body_and_its_type_are_signed() {
    let request = sent(signer(None, once()), |client| client.form("value1").call()).await;
    assert_eq!(request.body().as_bytes(), Some(&b"Param1=value1"[..]));
    let authorization = request.headers()["authorization"].to_str().unwrap();
    let signature = "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a";
    assert!(authorization.ends_with(&format!("SignedHeaders=content-type;host;x-amz-date, Signature={signature}")));
}

/// Compares the query with `query-signed-request.txt`; the signer uses another order of two pairs.
#[tokio::test]
async fn a_signature_in_the_query_is_the_published_one() {
    let mut settings = once();
    settings.signature_location = SignatureLocation::QueryParams;
    settings.expires_in = Some(Duration::from_hours(1));
    let request = sent(signer(None, settings), |client| client.vanilla().second("value2").first("value1").call()).await;
    let published = "Param2=value2&Param1=value1&X-Amz-Algorithm=AWS4-HMAC-SHA256\
         &X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fservice%2Faws4_request&X-Amz-Date=20150830T123600Z\
         &X-Amz-SignedHeaders=host&X-Amz-Expires=3600\
         &X-Amz-Signature=86012e2c9ad4d77369f5d81c11f75158aae4f895a085212cc6d3f923d300bed5";
    let pairs = |query: &str| query.split('&').map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(pairs(request.uri().query().unwrap()), pairs(published));
    assert!(request.headers().get("authorization").is_none());
}

#[test]
fn a_verifying_server_accepts_the_signature() {
    let output = crate::support::example("aws_sigv4").output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let expected = "\
search: found by /notes/a%2Fb%20%26%20c
add: added by /notes
presigned: found by /notes/x
with a wrong key: add (POST /notes): 403 Forbidden
";
    assert_eq!((text(&output.stdout), text(&output.stderr)), (expected.to_owned(), String::new()));
}
