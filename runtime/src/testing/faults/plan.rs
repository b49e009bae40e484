//! What happens to one request: decided when it is sent, from the seed and from which request it is.

use std::collections::HashMap;
use std::hash::Hasher as _;
use std::time::Duration;

use fnv::FnvHasher;

use super::fault::{Effect, Fault};
use crate::core::body::Body;
use crate::core::endpoint::EndpointDescriptor;

/// A rule that has been chosen for a request, by its index among the rules.
#[derive(Clone, Debug)]
pub(super) struct Chosen {
    pub(super) rule: usize,
    pub(super) effect: Effect,
}

/// All that happens to one request.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// One after the other, before anything else. Of jitter the time is decided.
    pub(super) delays: Vec<(Chosen, Duration)>,
    /// How slowly the body comes.
    pub(super) pace: Option<Chosen>,
    /// The first of everything else.
    pub(super) fault: Option<Chosen>,
}

/// Which endpoint a request is of, as the decision has it. Two traits may have a method of the same name, so the name
/// is not enough. A request that did not come from a declaration goes by its method.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub(super) struct Key {
    pub(super) name: String,
    route: String,
}

impl Key {
    pub(super) fn new(endpoint: Option<&EndpointDescriptor>, request: &http::Request<Body>) -> Self {
        match endpoint {
            Some(endpoint) => {
                let route = format!("{} {}", endpoint.method(), endpoint.template());
                Self { name: endpoint.name().to_owned(), route }
            }
            None => Self { name: request.method().to_string(), route: String::new() },
        }
    }
}

/// How many requests came so far: to each endpoint, and of these those that a rule is for.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    all: HashMap<Key, u64>,
    concerned: HashMap<(usize, Key), u64>,
}

impl Numbers {
    /// The number of a request, from 1, and its plan. `concerned` says for each rule whether it is for such requests.
    pub(super) fn next(&mut self, seed: u64, faults: &[Fault], concerned: &[bool], key: &Key) -> (u64, Plan) {
        let number = count(self.all.entry(key.clone()).or_default());
        let mut plan = Plan::default();
        for (rule, (fault, _)) in faults.iter().zip(concerned).enumerate().filter(|(_, (_, concerned))| **concerned) {
            let number = count(self.concerned.entry((rule, key.clone())).or_default());
            let mut random = generator(seed, rule, key, number);
            if !fault.includes(number) || random.f64() >= fault.rate {
                continue;
            }
            let chosen = Chosen { rule, effect: fault.effect.clone() };
            match fault.effect {
                Effect::Delay(time) => plan.delays.push((chosen, time)),
                Effect::Jitter(at_most) => plan.delays.push((chosen, at_most.mul_f64(random.f64()))),
                Effect::Slow(_) => _ = plan.pace.get_or_insert(chosen),
                Effect::Refuse
                | Effect::Unprocessed
                | Effect::LoseRequest
                | Effect::LoseResponse
                | Effect::ResetRequest
                | Effect::ResetResponse
                | Effect::Response(_)
                | Effect::Truncate(_)
                | Effect::Stall(_)
                | Effect::Pause(..) => _ = plan.fault.get_or_insert(chosen),
            }
        }
        (number, plan)
    }
}

fn count(number: &mut u64) -> u64 {
    *number += 1;
    *number
}

/// A generator for one decision. One that all requests share would give its numbers to whichever comes first.
fn generator(seed: u64, rule: usize, key: &Key, number: u64) -> fastrand::Rng {
    // FNV-1a, since the hashers of std may change from one version to the next.
    let parts: [&[u8]; 5] = [
        &seed.to_le_bytes(),
        &(rule as u64).to_le_bytes(),
        key.name.as_bytes(),
        key.route.as_bytes(),
        &number.to_le_bytes(),
    ];
    let mut hasher = FnvHasher::default();
    for part in parts {
        hasher.write(part);
        // Sets a part apart from the next one.
        hasher.write(&[0xff]);
    }
    fastrand::Rng::with_seed(hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> Key {
        Key { name: name.to_owned(), route: String::new() }
    }

    fn hits(seed: u64, rule: usize, name: &str, rate: f64) -> Vec<u64> {
        (1..=10_000).filter(|&number| generator(seed, rule, &key(name), number).f64() < rate).collect()
    }

    #[test]
    fn a_rate_is_met_and_rules_endpoints_and_seeds_are_independent() {
        let all =
            [hits(7, 0, "thing", 0.2), hits(7, 1, "thing", 0.2), hits(7, 0, "name", 0.2), hits(8, 0, "thing", 0.2)];
        for hits in &all {
            assert!((1800..2200).contains(&hits.len()), "{}", hits.len());
        }
        for (left, right) in [(0, 1), (0, 2), (0, 3), (1, 2)] {
            let both = all[left].iter().filter(|number| all[right].contains(number)).count();
            assert!((300..500).contains(&both), "a fifth of a fifth, {left} and {right}: {both}");
        }
    }

    #[test]
    fn a_request_has_the_same_lot_whatever_came_to_other_endpoints() {
        let faults = [Fault::refuse().rate(0.5), Fault::jitter(Duration::from_secs(1))];
        let lots = |before: u32| {
            let mut numbers = Numbers::default();
            for _ in 0..before {
                numbers.next(7, &faults, &[true, true], &key("name"));
            }
            let lot = |_| {
                let (number, plan) = numbers.next(7, &faults, &[true, true], &key("thing"));
                (number, plan.fault.is_some(), plan.delays[0].1)
            };
            (0..20).map(lot).collect::<Vec<_>>()
        };
        assert_eq!(lots(0), lots(13));
    }
}
