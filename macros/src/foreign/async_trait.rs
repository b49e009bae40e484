//! `#[async_trait]` on an `#[endpoints]` trait. Above `#[endpoints]`, it has rewritten the methods; below, it is an
//! attribute of the trait.

use syn::{
    FnArg, GenericArgument, Generics, ItemTrait, Lifetime, PathArguments, ReceiverKind, ReturnType, Signature,
    TraitItem, Type,
};

use super::attributes::last;
use crate::errors::Errors;
use crate::types::{each_inner, inside};

/// Lifetime that the attribute adds to methods.
const ADDED: &str = "async_trait";

/// Reports the attribute once, and restores the methods as they were written, without `async`.
pub(crate) fn undo(item: &mut ItemTrait, errors: &Errors) {
    let attribute = item.attrs.iter().position(|attribute| last(attribute).as_deref() == Some(ADDED));
    let attribute = attribute.map(|index| item.attrs.remove(index));
    let mut is_rewritten = false;
    let mut is_async = false;
    for entry in &mut item.items {
        let TraitItem::Fn(method) = entry else { continue };
        if method.sig.generics.lifetimes().any(|parameter| parameter.lifetime.ident == ADDED) {
            is_rewritten = true;
            restore(&mut method.sig);
        }
        if attribute.is_some() {
            is_async |= method.sig.asyncness.take().is_some();
        }
    }
    if !is_rewritten && attribute.is_none() {
        return;
    }
    let what = format!("trait `{}`: an `#[endpoints]` trait cannot be an `#[async_trait]`", item.ident);
    let help = if is_rewritten || is_async {
        "remove `#[async_trait]` and `async`; the returned builder can be awaited"
    } else {
        "remove `#[async_trait]`"
    };
    match &attribute {
        Some(attribute) => errors.push(attribute.path(), what).help(help),
        None => errors.push(&item.ident, what).help(help),
    }
}

fn restore(sig: &mut Signature) {
    sig.generics = Generics::default();
    for input in &mut sig.inputs {
        match input {
            FnArg::Receiver(receiver) => {
                if let ReceiverKind::Reference(_, lifetime, _) = &mut receiver.kind {
                    *lifetime = None;
                }
            }
            FnArg::Typed(input) => without_lifetimes(&mut input.ty),
        }
    }
    if let ReturnType::Type(_, ty) = &mut sig.output
        && let Some(output) = output(ty)
    {
        **ty = output;
    }
}

/// Removes the added lifetimes from references.
fn without_lifetimes(ty: &mut Type) {
    let is_added = |lifetime: &Lifetime| lifetime.ident == ADDED || lifetime.ident.to_string().starts_with("life");
    if let Type::Reference(reference) = ty
        && reference.lifetime.as_ref().is_some_and(is_added)
    {
        reference.lifetime = None;
    }
    each_inner(ty, without_lifetimes);
}

/// Returns `T` of `Pin<Box<dyn Future<Output = T> + …>>`, and of other futures.
pub(crate) fn output(ty: &Type) -> Option<Type> {
    let ty = inside(ty, "Pin").unwrap_or(ty);
    let ty = inside(ty, "Box").unwrap_or(ty);
    let bounds = match ty {
        Type::TraitObject(object) => &object.bounds,
        Type::ImplTrait(object) => &object.bounds,
        _ => return None,
    };
    bounds.iter().find_map(|bound| {
        let syn::TypeParamBound::Trait(bound) = bound else { return None };
        let last = bound.path.segments.last().filter(|last| last.ident == "Future")?;
        let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
        arguments.args.iter().find_map(|argument| match argument {
            GenericArgument::AssocType(assigned) if assigned.ident == "Output" => Some(assigned.ty.clone()),
            _ => None,
        })
    })
}
