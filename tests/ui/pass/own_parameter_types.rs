use fingerpost::{Client, Param, ParamText, PerCall, endpoints};

#[derive(Clone, Copy)]
pub enum Format {
    Pdf,
    Png,
}

impl Param for Format {
    fn write(&self, out: &mut ParamText<'_>) {
        out.push(match self {
            Format::Pdf => "pdf",
            Format::Png => "png",
        });
    }
}

#[endpoints]
pub trait Documents {
    #[endpoint(GET "/documents/<format>")]
    fn documents(&self, format: Format, or: &[Format], first: Option<Format>, title: Option<String>) -> String;
}

fn main() {
    let client = Client::new("https://documents.example").unwrap();
    let call = client.documents(Format::Pdf, &[Format::Png, Format::Pdf]).title("é".to_owned()).first(Format::Png);
    let target = "https://documents.example/documents/pdf?or=png&or=pdf&first=png&title=%C3%A9";
    assert_eq!(call.call().request().unwrap().uri(), target);
}
