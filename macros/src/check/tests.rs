use quote::quote;

use super::*;
use crate::model::{Method, Parameter, StatusSet, is_unit};
use crate::role::Role;

fn check(args: proc_macro2::TokenStream, item: proc_macro2::TokenStream) -> (Checked, Vec<String>) {
    let errors = Errors::new();
    let declaration = crate::parse::declaration(args, syn::parse2(item).unwrap(), &errors);
    let checked = super::declaration(declaration, &errors);
    (checked, errors.finish().into_iter().map(|mistake| mistake.message).collect())
}

/// Checks one endpoint. Returns the first line of each error.
fn endpoint(args: proc_macro2::TokenStream, method: proc_macro2::TokenStream) -> (CheckedEndpoint, Vec<String>) {
    let mut item = quote!(trait Things);
    item.extend([proc_macro2::TokenTree::Group(proc_macro2::Group::new(proc_macro2::Delimiter::Brace, method))]);
    let (mut checked, errors) = check(args, item);
    let errors = errors.iter().map(|error| error.lines().next().unwrap().to_owned()).collect();
    (checked.endpoints.remove(0), errors)
}

#[test]
fn an_argument_has_one_role() {
    let (put, errors) = endpoint(
        quote!(),
        quote! {
            #[endpoint(PUT "/<b>/<a..>")]
            fn put(&self, a: &str, b: i64, c: bool, #[query("d[]")] d: Option<&[&str]>, #[body] e: Option<&E>) -> ();
        },
    );
    assert_eq!(errors, [""; 0]);
    let seen = |parameter: &Parameter| (parameter.wire_name.clone(), parameter.role, parameter.required);
    assert_eq!(
        put.parameters.iter().map(seen).collect::<Vec<_>>(),
        [
            ("a".to_owned(), Role::Path, true),
            ("b".to_owned(), Role::Path, true),
            ("c".to_owned(), Role::Query, true),
            ("d[]".to_owned(), Role::Query, false),
            ("e".to_owned(), Role::Body, false),
        ]
    );
    assert!(put.parameters.iter().all(|parameter| !parameter.wrong));
}

#[test]
fn statuses_are_sorted_and_completed_by_the_trait() {
    let (checked, errors) = check(
        quote!(error = E, errors(500, 404)),
        quote!(
            trait Things {
                #[endpoint(GET "/a", errors(422 => F, 400), ok(201, 200), pending(204, 202))]
                fn a(&self) -> A;
                #[endpoint(GET "/b", errors(404 => ()))]
                fn b(&self) -> B;
            }
        ),
    );
    assert_eq!(errors, [""; 0]);
    let statuses = |set: &ErrorSet| set.variants.iter().map(|variant| variant.status).collect::<Vec<_>>();
    let codes = |codes: &[u16]| codes.iter().map(|code| StatusSet::Code(*code)).collect::<Vec<_>>();
    assert_eq!(
        checked.error_sets.iter().map(statuses).collect::<Vec<_>>(),
        [codes(&[400, 404, 422, 500]), codes(&[404, 500])]
    );
    assert!(is_unit(&checked.error_sets[1].variants[0].body));
    assert_eq!((&checked.endpoints[0].ok[..], &checked.endpoints[0].pending[..]), (&[200, 201][..], &[202, 204][..]));
}

#[test]
fn each_invalid_status_is_reported_once() {
    let (_, errors) = endpoint(
        quote!(),
        quote! {
            #[endpoint(GET "/a", errors(600, 200, 404 => (), 404, 410), ok(404, 200, 200), pending(200))]
            fn a(&self) -> A;
        },
    );
    assert_eq!(
        errors,
        [
            "`a`: invalid error status `600`: expected 400 to 599",
            "`a`: `200` is not an error status",
            "`a`: duplicate status `404`",
            "`a`: missing body type for status 410",
            "`a`: invalid status `404` in `ok`: expected 200 to 299",
            "`a`: duplicate status `200`",
            "`a`: status `200` is in both `ok` and `pending`",
        ]
    );
}

#[test]
fn outputs() {
    let kind = |options: proc_macro2::TokenStream, ty: proc_macro2::TokenStream| {
        let (endpoint, errors) = endpoint(quote!(), quote!(#[endpoint(GET "/a" #options)] fn a(&self) -> #ty;));
        (endpoint.output.kind, errors.len())
    };
    assert_eq!(kind(quote!(), quote!(A)), (OutputKind::Json, 0));
    assert_eq!(kind(quote!(, output = json), quote!(Option<A>)), (OutputKind::Json, 0));
    assert_eq!(kind(quote!(, output = text), quote!(String)), (OutputKind::Text, 0));
    assert_eq!(kind(quote!(, output = bytes), quote!(Bytes)), (OutputKind::Bytes, 0));
    assert_eq!(kind(quote!(), quote!(())), (OutputKind::Nothing, 0));
    assert_eq!(kind(quote!(), quote!(&'static str)), (OutputKind::Json, 0));
    for wrong in
        [quote!(&str), quote!(Vec<&str>), quote!(impl Sized), quote!(_), quote!(Result<A, B>), quote!(io::Result<A>)]
    {
        assert_eq!(kind(quote!(), wrong.clone()), (OutputKind::Wrong, 1), "{wrong}");
    }
    assert_eq!(kind(quote!(, output = xml), quote!(A)), (OutputKind::Wrong, 1));
    assert_eq!(kind(quote!(, output = text), quote!(())), (OutputKind::Wrong, 1));
}

#[test]
fn every_result_by_status_without_a_name_is_reported() {
    for name in [quote!(a), quote!(r#type), quote!(r#match), quote!(_2), quote!(__), quote!(ß)] {
        let method = quote!(#[endpoint(POST "/a", ok(200 => A, 201 => B))] fn #name(&self) -> Vec<u8>;);
        let (endpoint, errors) = endpoint(quote!(), method);
        assert_eq!((endpoint.output.kind, errors.len()), (OutputKind::Wrong, 1), "{name}");
    }
}

#[test]
fn types_from_a_macro_are_read_as_written_out() {
    let fragment = |tokens: proc_macro2::TokenStream| proc_macro2::Group::new(proc_macro2::Delimiter::None, tokens);
    let (unit, optional, list) = (fragment(quote!(())), fragment(quote!(Option<i64>)), fragment(quote!(&[u8])));
    let (a, errors) = endpoint(
        quote!(errors(404 => #unit)),
        quote! {
            #[endpoint(GET "/a", paginate = offset(b, c))]
            fn a(&self, b: #optional, c: (Option<i64>), #[query(comma)] d: #list) -> A;
        },
    );
    assert_eq!(errors, [""; 0]);
    assert_eq!(a.parameters.iter().map(|parameter| parameter.required).collect::<Vec<_>>(), [false, false, true]);
    let (b, errors) = endpoint(quote!(), quote!(#[endpoint(GET "/b")] fn b(&self) -> #unit;));
    assert_eq!((b.output.kind, errors.len()), (OutputKind::Nothing, 0));
    let result = fragment(quote!(Result<A, B>));
    let (c, errors) = endpoint(quote!(), quote!(#[endpoint(GET "/c")] fn c(&self) -> #result;));
    assert_eq!((c.output.kind, errors.len()), (OutputKind::Wrong, 1));
}

#[test]
fn methods() {
    let method = |method: proc_macro2::TokenStream| {
        let (endpoint, errors) = endpoint(
            quote!(),
            quote!(
                #[endpoint(#method "/a")]
                fn a(&self) -> ();
            ),
        );
        let Method { name, is_known, .. } = endpoint.method;
        (name, is_known, errors)
    };
    let known = |name: &str, errors: &[&str]| {
        (name.to_owned(), true, errors.iter().map(|error| (*error).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(method(quote!(DELETE)), known("DELETE", &[]));
    assert_eq!(method(quote!("DELETE")), known("DELETE", &[]));
    assert_eq!(method(quote!(put)), known("PUT", &["`a`: HTTP methods are uppercase"]));
    assert_eq!(method(quote!(PSOT)), known("POST", &["`a`: unknown HTTP method `PSOT`"]));
    assert_eq!(method(quote!(FETCH)), known("POST", &["`a`: unknown HTTP method `FETCH`"]));
    assert_eq!(method(quote!("M-SEARCH")), ("M-SEARCH".to_owned(), false, vec![]));
    assert_eq!(method(quote!("PUR GE")), known("POST", &["`a`: invalid HTTP method `PUR GE`"]));
}

#[test]
fn a_wrong_argument_stays_for_its_callers() {
    let (a, errors) = endpoint(
        quote!(),
        quote! {
            #[endpoint(GET "/<b>/<x>")]
            fn a(&self, b: Option<&str>, #[body] c: &C, d: impl Sized, e: Option<_>, #[query("d")] f: i64, f: i64) -> ();
        },
    );
    assert_eq!(errors.len(), 7, "{errors:#?}");
    assert_eq!(a.parameters.len(), 6);
    assert!(a.parameters.iter().all(|parameter| parameter.wrong));
    assert_eq!(a.parameters.iter().filter(|parameter| parameter.required).count(), 5);
}

#[test]
fn conflicting_names() {
    let (checked, errors) = check(
        quote!(),
        quote!(
            trait Things {
                #[endpoint(GET "/a")]
                fn a_b(&self) -> ();
                #[endpoint(GET "/b")]
                fn a__b(&self) -> ();
                #[endpoint(GET "/c")]
                fn a_b(&self) -> ();
                #[cfg(x)]
                #[endpoint(GET "/d")]
                fn a_b(&self) -> ();
            }
        ),
    );
    assert_eq!((checked.endpoints.len(), errors.len()), (1, 3), "{errors:#?}");
}
