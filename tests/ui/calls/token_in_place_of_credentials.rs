use fingerpost::{Client, Error};

fn client(token: &str) -> Result<Client, Error> {
    Client::builder("https://issues.example").auth(token).build()
}

fn owned(token: String) -> Result<Client, Error> {
    Client::builder("https://issues.example").auth(token).build()
}

fn main() {}
