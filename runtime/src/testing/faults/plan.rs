//! The faults of one request, derived from the seed and the request's number when it is sent.

use std::collections::HashMap;
use std::hash::Hasher as _;
use std::time::Duration;

use fnv::FnvHasher;

use super::fault::{Effect, Fault};
use crate::core::body::Body;
use crate::core::endpoint::EndpointDescriptor;

/// A fault that occurs in a request, with the index of its rule.
#[derive(Clone, Debug)]
pub(super) struct Chosen {
    pub(super) rule: usize,
    pub(super) effect: Effect,
}

/// All faults of one request.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Delays, which precede all other faults.
    pub(super) delays: Vec<(Chosen, Duration)>,
    /// Rate of the response body.
    pub(super) pace: Option<Chosen>,
    /// First fault of all other kinds.
    pub(super) fault: Option<Chosen>,
}

/// Key of the endpoint of a request. It contains the route, since two traits may have methods with the same name. The
/// key of a request without a descriptor is its method.
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

/// The number of requests so far, by endpoint, and by rule and endpoint.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    all: HashMap<Key, u64>,
    concerned: HashMap<(usize, Key), u64>,
}

impl Numbers {
    /// Returns the number of a request, from 1, and its plan. `concerned` says for each rule whether it applies to the
    /// request.
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

/// Creates the random number generator of one decision. With a shared one, results would depend on the order of
/// requests.
fn generator(seed: u64, rule: usize, key: &Key, number: u64) -> fastrand::Rng {
    // FNV-1a, since the hashers of std may change between releases.
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
        // Separates the parts.
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
    fn requests_to_other_endpoints_do_not_change_a_plan() {
        let faults = [Fault::refuse().rate(0.5), Fault::jitter(Duration::from_secs(1))];
        let plans = |before: u32| {
            let mut numbers = Numbers::default();
            for _ in 0..before {
                numbers.next(7, &faults, &[true, true], &key("name"));
            }
            let plan = |_| {
                let (number, plan) = numbers.next(7, &faults, &[true, true], &key("thing"));
                (number, plan.fault.is_some(), plan.delays[0].1)
            };
            (0..20).map(plan).collect::<Vec<_>>()
        };
        assert_eq!(plans(0), plans(13));
    }
}
