//! Comparison of parameters.

use std::collections::BTreeSet;

use super::{Comparison, Of, Side};
use crate::document::operations::placeholders;
use crate::facts::{Facts, Kind, Operation, Parameter, Place, Style, Type};

impl Comparison<'_> {
    pub(super) fn parameters(&mut self, id: &str, ours: &Operation, theirs: &Operation) {
        let (pairs, free) = self.pairs(ours, theirs);
        for (our, their) in pairs {
            match (our, their) {
                (Some(our), Some(their)) => self.parameter(id, our, their),
                (None, Some(their)) => {
                    let part = format!("parameter {} {}", their.place, their.name);
                    self.report.add(Of::Operation, id, part, None, Some(their.kind.to_string()));
                }
                (Some(our), None) => {
                    let part = format!("parameter {} {}", our.place, our.name);
                    self.report.add(Of::Operation, id, part, Some(our.kind.to_string()), None);
                }
                (None, None) => {}
            }
        }
        self.word(id, "free parameters", &free[0].to_string(), &free[1].to_string());
    }

    fn parameter(&mut self, id: &str, our: &Parameter, their: &Parameter) {
        let part = format!("parameter {} {}", their.place, their.name);
        self.kind(id, &part, &our.kind, &their.kind, Side::Write);
        let listed = matches!(self.document.resolve(&their.kind), Kind::List(_) | Kind::Map(_) | Kind::Ref(_));
        if listed && our.style != their.style {
            self.word(id, &format!("{part}, style"), &our.style.to_string(), &their.style.to_string());
        }
        self.word(id, &format!("{part}, required"), &our.required.to_string(), &their.required.to_string());
        if !self.loose {
            let deprecated = [our.deprecated, their.deprecated].map(|is| is.to_string());
            self.word(id, &format!("{part}, deprecated"), &deprecated[0], &deprecated[1]);
            let [our, their] = [&our.default, &their.default].map(|json| json.as_deref().unwrap_or("none"));
            self.word(id, &format!("{part}, default"), our, their);
        }
    }

    /// Returns the parameters of both, the counterparts together, and whether either accepts parameters of any name.
    ///
    /// The name of an object whose fields are the parameters is not sent, so a declaration does not have it. Where no
    /// name is the same, such objects are counterparts by what they contain.
    fn pairs<'o>(&self, ours: &'o Operation, theirs: &'o Operation) -> (Vec<Pair<'o>>, [bool; 2]) {
        // An undeclarable parameter is not a drift; the import has a note on it.
        let is_wanted = |parameter: &Parameter| !self.loose || parameter.gap(self.document).is_none();
        let mut left: Vec<&Parameter> = ours.parameters.iter().collect();
        let mut pairs: Vec<Pair<'o>> = Vec::new();
        for their in &theirs.parameters {
            let at = left.iter().position(|our| same_name((ours, our), (theirs, their)));
            let our = at.map(|at| left.remove(at));
            if is_wanted(their) {
                pairs.push((our, Some(their)));
            }
        }
        let mut free = [ours.free_parameters, theirs.free_parameters];
        if self.loose {
            // Objects with the same fields first, so that two of them in one operation are not confused.
            for by_fields in [true, false] {
                for (our, their) in pairs.iter_mut().filter(|(our, _)| our.is_none()) {
                    let Some(their) = their else { continue };
                    let at = left.iter().position(|our| {
                        our.place == their.place
                            && is_spread(self.declared, our)
                            && is_spread(self.document, their)
                            && (!by_fields || fields(self.declared, our) == fields(self.document, their))
                    });
                    *our = at.map(|at| left.remove(at));
                }
            }
            let is_ours = left.iter().any(|our| is_free(self.declared, our));
            let is_theirs =
                |(our, their): &Pair<'_>| our.is_none() && their.is_some_and(|their| is_free(self.document, their));
            let both = [free[0] || is_ours, free[1] || pairs.iter().any(is_theirs)];
            // A declared map of query parameters has no name: it accepts parameters of any name.
            if both == [true, true] {
                free = both;
                left.retain(|our| !is_free(self.declared, our));
                pairs.retain(|pair| !is_theirs(pair));
            }
        }
        pairs.extend(left.into_iter().map(|our| (Some(our), None)));
        (pairs, free)
    }
}

/// The parameters of the declaration and of the document that are counterparts.
type Pair<'o> = (Option<&'o Parameter>, Option<&'o Parameter>);

/// Returns true for an object whose fields are the parameters. The import flattens it.
fn is_spread(facts: &Facts, parameter: &Parameter) -> bool {
    matches!(parameter.place, Place::Query | Place::Form | Place::Part)
        && parameter.style == Style::Plain
        && !facts.is_scalar(&parameter.kind)
        && !matches!(facts.resolve_without_null(&parameter.kind), Kind::List(_))
}

/// Returns true for such an object in the query whose fields have any names.
fn is_free(facts: &Facts, parameter: &Parameter) -> bool {
    parameter.place == Place::Query
        && is_spread(facts, parameter)
        && matches!(facts.resolve_without_null(&parameter.kind), Kind::Map(_) | Kind::Any)
}

/// Returns the names of an object's fields, if they are known.
fn fields<'f>(facts: &'f Facts, parameter: &'f Parameter) -> Option<BTreeSet<&'f String>> {
    let Kind::Ref(name) = facts.resolve_without_null(&parameter.kind) else { return None };
    if let Some(Type::Object(object)) = facts.types.get(name) { Some(object.keys().collect()) } else { None }
}

/// Returns true if two parameters have the same place and name.
fn same_name((ours, our): (&Operation, &Parameter), (theirs, their): (&Operation, &Parameter)) -> bool {
    let index = |operation: &Operation, parameter: &Parameter| {
        placeholders(&operation.path).iter().position(|name| *name == parameter.name)
    };
    our.place == their.place
        && match our.place {
            // Declarations may use other names for placeholders.
            Place::Path if index(theirs, their).is_some() => index(ours, our) == index(theirs, their),
            // The names of headers have no case; declarations have them in lower case.
            Place::Header => our.name.eq_ignore_ascii_case(&their.name),
            Place::Path | Place::Query | Place::Form | Place::Part | Place::Cookie => our.name == their.name,
        }
}
