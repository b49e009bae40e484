//! Services of whole traits, implemented by one type.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use fingerpost::testing::{BadArgument, Failure, FakeService, Incoming, StubResponse};
use fingerpost::{Body, Bytes, Content, Event, Items, Multipart, Progress, RawResponse, endpoints};

use crate::support::{ApiError, Note, NoteFilter};

#[endpoints(error = ApiError, service = NotesService)]
trait Notes {
    /// Returns a note.
    #[endpoint(GET "/people/<person>/notes/<note_id>.json", errors(404, 410 => ()))]
    fn note(&self, note_id: i64, person: &str, fields: Option<&str>) -> Note;

    #[endpoint(GET "/notes", errors(429))]
    fn notes(
        &self,
        label: &[&str],
        #[query("ids", comma)] ids: Option<&[i64]>,
        #[query(json)] matching: Option<&BTreeMap<String, Vec<i64>>>,
        /// The maximum number of notes.
        #[query(default = 25)]
        limit: Option<i64>,
        draft: Option<bool>,
        #[query(flatten)] filter: Option<&NoteFilter>,
    ) -> Vec<Note>;

    #[endpoint(POST "/notes", ok(200 => Note, 201 => String, 204 => ()), errors(422))]
    fn create_note(&self, #[body] note: &Note, #[header("x-author")] author: Option<&str>) -> Stored;

    #[endpoint(POST "/login", auth = none)]
    fn login(
        &self,
        #[form] user: &str,
        #[form]
        #[secret]
        password: &str,
        #[form]
        #[secret]
        code: Option<i64>,
    ) -> String;

    #[endpoint(GET "/notes/<id>/picture", output = bytes, pending(202))]
    fn picture(&self, id: i64) -> Bytes;

    #[endpoint(GET "/motto", output = text)]
    fn motto(&self) -> String;

    #[endpoint(GET "/report.<format>", output = content)]
    fn report(&self, format: &str) -> Content;

    #[endpoint(GET "/files/<path..>", output = stream)]
    fn file(&self, path: &str) -> Body;

    #[endpoint(GET "/exports/<id>", output = items, pending(202))]
    fn export(&self, id: i64) -> Items<Note>;

    #[endpoint(GET "/log", output = lines)]
    fn log(&self) -> Items<Note>;

    #[endpoint(GET "/events", output = events)]
    fn events(&self) -> Items<Event>;

    #[endpoint(GET "/raw", output = raw)]
    fn raw(&self) -> RawResponse;

    #[endpoint(PUT "/notes/<id>/text")]
    fn write_text(&self, id: i64, #[body(text)] text: &str) -> ();

    #[endpoint(PUT "/notes/<id>/picture")]
    fn set_picture(&self, id: i64, #[body(bytes)] picture: Option<&[u8]>) -> ();

    #[endpoint(PUT "/notes/<id>/attachment")]
    fn attach(&self, id: i64, #[body(multipart)] form: Multipart) -> ();

    #[cfg(any())]
    #[endpoint(GET "/gone")]
    fn gone(&self, id: Missing) -> Missing;

    #[endpoint(GET "/kinds")]
    fn kind(&self, #[cfg(any())] gone: Missing, r#type: &str, service: Option<&str>) -> String;
}

/// A service that records its arguments.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Vec<String>>>);

impl Recorder {
    fn record(&self, received: impl std::fmt::Debug) {
        self.0.lock().unwrap().push(format!("{received:?}"));
    }

    fn last(&self) -> String {
        self.0.lock().unwrap().last().cloned().unwrap_or_default()
    }
}

impl NotesService for Recorder {
    async fn note(&self, call: Incoming, arguments: NoteArguments) -> Result<Note, Failure<NoteError>> {
        tokio::task::yield_now().await;
        assert_eq!(call.endpoint().name(), "note");
        self.record(&arguments);
        match arguments.note_id {
            404 => Err(NoteError::NotFound(ApiError { message: "no such note".into() }).into()),
            410 => Err(NoteError::Gone)?,
            418 => Err(Failure::raw(StubResponse::status(418))),
            id => Ok(Note { id: Some(id), text: Some(arguments.person) }),
        }
    }

    async fn notes(&self, _: Incoming, arguments: NotesArguments) -> Result<Vec<Note>, Failure<NotesError>> {
        self.record(arguments);
        Ok(Vec::new())
    }

    async fn create_note(
        &self,
        _: Incoming,
        arguments: CreateNoteArguments,
    ) -> Result<Stored, Failure<CreateNoteError>> {
        Ok(match arguments.author {
            Some(author) => Stored::Created(author),
            None => Stored::Ok(arguments.note),
        })
    }

    async fn login(&self, _: Incoming, arguments: LoginArguments) -> Result<String, Failure<LoginError>> {
        self.record(&arguments);
        Ok(format!("{} {}", arguments.password, arguments.code.unwrap_or_default()))
    }

    async fn picture(
        &self,
        _: Incoming,
        arguments: PictureArguments,
    ) -> Result<Progress<Bytes>, Failure<PictureError>> {
        Ok(match arguments.id {
            1 => Progress::Ready(Bytes::from_static(b"\x89PNG")),
            _ => Progress::Pending { retry_after: Some(Duration::from_secs(3)) },
        })
    }

    async fn motto(&self, _: Incoming) -> Result<String, Failure<MottoError>> {
        Ok("\"quoted\"".into())
    }

    async fn report(&self, call: Incoming, _: ReportArguments) -> Result<Content, Failure<ReportError>> {
        let reason = format!("{} has no reports", call.uri().path());
        Err(Failure::raw(StubResponse::status(503).body(reason)))
    }

    async fn file(&self, _: Incoming, arguments: FileArguments) -> Result<Body, Failure<FileError>> {
        Ok(Body::from(arguments.path))
    }

    async fn export(
        &self,
        _: Incoming,
        arguments: ExportArguments,
    ) -> Result<Progress<Vec<Note>>, Failure<ExportError>> {
        Ok(Progress::Ready(vec![Note { id: Some(arguments.id), text: None }]))
    }

    async fn log(&self, _: Incoming) -> Result<Vec<Note>, Failure<LogError>> {
        Ok(vec![Note { id: Some(3), text: Some("a\nb".into()) }])
    }

    async fn events(&self, _: Incoming) -> Result<Vec<Event>, Failure<EventsError>> {
        Ok(vec![Event::new("ping", "1\n2")])
    }

    async fn write_text(&self, _: Incoming, arguments: WriteTextArguments) -> Result<(), Failure<WriteTextError>> {
        self.record(arguments);
        Ok(())
    }

    async fn set_picture(&self, _: Incoming, arguments: SetPictureArguments) -> Result<(), Failure<SetPictureError>> {
        let SetPictureArguments { id, picture } = arguments;
        let picture: Option<Bytes> = picture;
        self.record((id, picture));
        Ok(())
    }

    async fn attach(&self, call: Incoming, arguments: AttachArguments) -> Result<(), Failure<AttachError>> {
        assert_eq!(arguments.form, call.body());
        self.record(arguments.form.ends_with(b"--\r\n"));
        Ok(())
    }

    async fn kind(&self, _: Incoming, arguments: KindArguments) -> Result<String, Failure<KindError>> {
        Ok(format!("{} {:?}", arguments.r#type, arguments.service))
    }
}

/// Creates a service with its recorded arguments.
fn served() -> (FakeService, Recorder) {
    let (service, received) = (FakeService::new(&[]), Recorder::default());
    service.serve(<dyn Notes>::service(received.clone()));
    (service, received)
}

#[tokio::test]
async fn arguments_are_a_struct_with_the_declared_names() {
    let (service, received) = served();
    let client = service.client();
    assert_eq!(client.note(7, "a/b ü").await.unwrap(), Note { id: Some(7), text: Some("a/b ü".into()) });
    assert_eq!(received.last(), r#"NoteArguments { note_id: 7, person: "a/b ü", fields: None }"#);
    client.note(8, "b").fields("id,text").await.unwrap();
    assert_eq!(received.last(), r#"NoteArguments { note_id: 8, person: "b", fields: Some("id,text") }"#);
    assert_eq!(client.kind("t").service("s").await.unwrap(), "t Some(\"s\")");
}

#[tokio::test]
async fn every_style_of_parameter_is_read_back() {
    let (service, received) = served();
    let client = service.client();
    client.notes(&["x"]).ids(&[]).await.unwrap();
    let nothing = "matching: None, limit: Some(25), draft: None, filter: None }";
    assert_eq!(received.last(), format!("NotesArguments {{ label: [\"x\"], ids: Some([]), {nothing}"));
    let nothing = format!("ids: None, {nothing}");
    client.notes(&["x"]).await.unwrap();
    assert_eq!(received.last(), format!("NotesArguments {{ label: [\"x\"], {nothing}"));
    let matching = BTreeMap::from([("a".to_owned(), vec![1, 2])]);
    let filter = NoteFilter { author: "Ada & Co".into(), tag: vec!["x".into(), "y=z".into()] };
    let call = client.notes(&["a", "b c"]).ids(&[3, 4]).matching(&matching).limit(3).draft(false).filter(&filter);
    call.await.unwrap();
    let expected = NotesArguments {
        label: vec!["a".into(), "b c".into()],
        ids: Some(vec![3, 4]),
        matching: Some(matching),
        limit: Some(3),
        draft: Some(false),
        filter: Some(filter),
    };
    assert_eq!(received.last(), format!("{expected:?}"));
}

#[tokio::test]
async fn bodies_are_decoded_or_raw() {
    let (service, received) = served();
    let client = service.client();
    client.write_text(1, "two\nlines").await.unwrap();
    assert_eq!(received.last(), r#"WriteTextArguments { id: 1, text: "two\nlines" }"#);
    client.set_picture(1).picture(b"\x00\xff").await.unwrap();
    assert_eq!(received.last(), r#"(1, Some(b"\0\xff"))"#);
    client.set_picture(2).await.unwrap();
    assert_eq!(received.last(), "(2, None)");
    client.attach(1, Multipart::new().text("name", "x")).await.unwrap();
    assert_eq!(received.last(), "true");
}

#[tokio::test]
async fn secrets_arrive_and_are_not_printed() {
    let (service, received) = served();
    assert_eq!(service.client().login("ada", "hush").code(123_456).await.unwrap(), "hush 123456");
    assert_eq!(received.last(), r#"LoginArguments { user: "ada", password: ***, code: *** }"#);
}

#[tokio::test]
async fn every_kind_of_result_can_be_returned() {
    let (service, _) = served();
    let client = service.client();
    let note = Note { id: Some(5), text: None };
    assert!(matches!(client.create_note(&note).await.unwrap(), Stored::Ok(kept) if kept == note));
    assert!(matches!(client.create_note(&note).author("ada").await.unwrap(), Stored::Created(who) if who == "ada"));
    assert_eq!(client.picture(1).await.unwrap(), Progress::Ready(Bytes::from_static(b"\x89PNG")));
    let pending = Progress::Pending { retry_after: Some(Duration::from_secs(3)) };
    assert_eq!(client.picture(2).await.unwrap(), pending);
    assert_eq!(client.motto().await.unwrap(), "\"quoted\"");
    let mut file = client.file("a b/c%2Fd").await.unwrap();
    assert_eq!(file.chunk().await.unwrap().unwrap(), "a b/c%2Fd");
    let Progress::Ready(mut export) = client.export(5).await.unwrap() else { panic!("expected a ready result") };
    assert_eq!(export.next().await.unwrap().unwrap(), note);
    assert!(export.next().await.is_none());
    assert_eq!(client.log().await.unwrap().next().await.unwrap().unwrap().text.unwrap(), "a\nb");
    assert_eq!(client.events().await.unwrap().next().await.unwrap().unwrap(), Event::new("ping", "1\n2"));
}

#[tokio::test]
async fn errors_are_the_declared_ones_unless_they_are_raw() {
    let (service, _) = served();
    let client = service.client();
    let error = client.note(404, "x").await.unwrap_err();
    let Some(NoteError::NotFound(body)) = error.declared() else { panic!("{error}") };
    assert_eq!(body.message, "no such note");
    assert!(matches!(client.note(410, "x").await.unwrap_err().declared(), Some(NoteError::Gone)));
    let teapot = client.note(418, "x").await.unwrap_err();
    assert_eq!((teapot.status().unwrap().as_u16(), teapot.declared().is_none()), (418, true));
    assert_eq!(client.report("csv").await.unwrap_err().status().unwrap(), 503);
}

#[tokio::test]
async fn an_unimplemented_method_responds_with_501_and_its_name() {
    let (service, _) = served();
    let client = service.client();
    let response = client.raw().await.unwrap();
    assert_eq!(response.status(), 501);
    let reason = "fake service: raw (GET /raw) has no handler; add one with `service.on(&RAW, …)`";
    assert_eq!(response.body(), reason);
    assert_eq!(service.count(&RAW), 1);
}

#[tokio::test]
async fn unimplemented_methods_can_have_another_handler() {
    let (service, _) = served();
    service.refusals(|refusal| StubResponse::status(refusal.status()).body("the API's own words"));
    assert_eq!(service.client().raw().await.unwrap().body(), "the API's own words");
    service.on_any_other(|call| async move {
        assert_eq!(call.endpoint().name(), "raw");
        Ok::<_, BadArgument>(StubResponse::status(299))
    });
    assert_eq!(service.client().raw().await.unwrap().status(), 299);
    assert_eq!(service.client().motto().await.unwrap(), "\"quoted\"", "implemented methods take precedence");
    service.on(&MOTTO, |_| async { Ok("replaced") });
    assert_eq!(service.client().motto().await.unwrap(), "replaced");
}

#[tokio::test]
async fn an_invalid_argument_is_answered_with_400() {
    let (service, _) = served();
    let client = fingerpost::Client::builder("https://x.example").endpoints(<dyn Notes>::ENDPOINTS);
    let client = client.transport(service).retry(fingerpost::RetryPolicy::never()).build().unwrap();
    let filter = serde_json::json!({ "label": ["x"], "matching": { "a": "none" } });
    let error = client.call_by_name("notes", &filter).unwrap().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 400);
    assert!(error.snippet().unwrap().contains("argument `matching` does not match"), "{error}");
}
