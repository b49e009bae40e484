//! Spans and a metric in OpenTelemetry, with `tracing-opentelemetry` alone: the client does not depend on either.
//!
//! `cargo run --example opentelemetry` calls a server on loopback, which fails at first, and prints the exported data.
//! In your own program, replace the two in-memory exporters by those of your collector.

use std::fmt::Write;

use fingerpost::{BoxError, Client, endpoints};
use opentelemetry::KeyValue;
use opentelemetry::trace::{SpanId, TracerProvider};
use opentelemetry_sdk::metrics::data::{AggregatedMetrics, MetricData, ResourceMetrics, ScopeMetrics};
use opentelemetry_sdk::metrics::{InMemoryMetricExporter, PeriodicReader, SdkMeterProvider};
use opentelemetry_sdk::trace::{InMemorySpanExporter, SdkTracerProvider, SpanData};
use tracing::Subscriber;
use tracing_opentelemetry::{MetricsLayer, OpenTelemetryLayer};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Lamps.
#[endpoints]
pub(crate) trait Lighthouse {
    /// Returns the state of a lamp.
    #[endpoint(GET "/lamps/<id>", output = text, errors(404 => String))]
    fn lamp(&self, id: &str) -> String;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), BoxError> {
    let telemetry = Telemetry::new();
    telemetry.subscriber().init();

    let client = Client::new(&server::start().await?)?;
    println!("lamp 1 is {}", client.lamp("1").await?);
    if let Err(error) = client.lamp("2").await {
        println!("{error}");
    }

    print!("{}", report_spans(&telemetry.spans()?));
    print!("{}", report_durations(&telemetry.metrics()?));
    Ok(())
}

/// In-memory exporters of spans and metrics.
pub(crate) struct Telemetry {
    tracers: SdkTracerProvider,
    meters: SdkMeterProvider,
    spans: InMemorySpanExporter,
    metrics: InMemoryMetricExporter,
}

impl Telemetry {
    pub(crate) fn new() -> Self {
        let (spans, metrics) = (InMemorySpanExporter::default(), InMemoryMetricExporter::default());
        Self {
            tracers: SdkTracerProvider::builder().with_simple_exporter(spans.clone()).build(),
            meters: SdkMeterProvider::builder().with_reader(PeriodicReader::builder(metrics.clone()).build()).build(),
            spans,
            metrics,
        }
    }

    /// Returns the whole setup: the two layers of `tracing-opentelemetry`, and a filter.
    pub(crate) fn subscriber(&self) -> impl Subscriber + Send + Sync + use<> {
        tracing_subscriber::registry()
            // Without this filter, the spans of hyper and other crates would be exported, too.
            .with(Targets::new().with_target("fingerpost", tracing::Level::DEBUG))
            .with(OpenTelemetryLayer::new(self.tracers.tracer("lighthouse-keeper")))
            .with(MetricsLayer::new(self.meters.clone()))
    }

    /// Returns the finished spans in order: attempts before their call.
    pub(crate) fn spans(&self) -> Result<Vec<SpanData>, BoxError> {
        Ok(self.spans.get_finished_spans()?)
    }

    pub(crate) fn metrics(&self) -> Result<Vec<ResourceMetrics>, BoxError> {
        self.meters.force_flush()?;
        Ok(self.metrics.get_finished_metrics()?)
    }
}

/// Formats each call with its attempts.
fn report_spans(spans: &[SpanData]) -> String {
    let mut text = String::new();
    for call in spans.iter().filter(|span| span.parent_span_id == SpanId::INVALID) {
        report_span(&mut text, call, "");
        let attempts = spans.iter().filter(|span| span.parent_span_id == call.span_context.span_id());
        attempts.for_each(|attempt| report_span(&mut text, attempt, "  "));
    }
    text
}

fn report_span(text: &mut String, span: &SpanData, indent: &str) {
    // Writing to a `String` does not fail.
    let _ = writeln!(text, "{indent}{} ({:?}, {:?})", span.name, span.span_kind, span.status);
    report_attributes(text, &span.attributes, indent);
}

/// Formats the durations of calls: the bridge records a histogram from each call's closing event.
fn report_durations(metrics: &[ResourceMetrics]) -> String {
    let mut text = String::new();
    for metric in metrics.iter().flat_map(ResourceMetrics::scope_metrics).flat_map(ScopeMetrics::metrics) {
        let AggregatedMetrics::F64(MetricData::Histogram(histogram)) = metric.data() else { continue };
        let mut points: Vec<_> = histogram.data_points().collect();
        // The order of points is undefined.
        points.sort_by_key(|point| {
            point
                .attributes()
                .find(|pair| pair.key.as_str() == "http.response.status_code")
                .map(|pair| pair.value.to_string())
        });
        for point in points {
            let _ = writeln!(text, "{}: {} recorded", metric.name(), point.count());
            report_attributes(&mut text, point.attributes(), "");
        }
    }
    text
}

/// Formats the attributes of the conventions for HTTP clients; the bridge adds source locations, threads and times.
fn report_attributes<'a>(text: &mut String, pairs: impl IntoIterator<Item = &'a KeyValue>, indent: &str) {
    const KNOWN: [&str; 4] = ["error.", "http.", "server.address", "url."];
    let mut pairs: Vec<_> =
        pairs.into_iter().filter(|pair| KNOWN.iter().any(|of| pair.key.as_str().starts_with(of))).collect();
    pairs.sort_by_key(|pair| pair.key.as_str());
    for KeyValue { key, value, .. } in pairs {
        let _ = writeln!(text, "{indent}    {key} = {value}");
    }
}

/// The server: busy at the first request, and then with lamp 1 only.
pub(crate) mod server {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use axum::Router;
    use axum::extract::Path;
    use axum::http::StatusCode;
    use axum::routing::get;

    pub(crate) async fn start() -> std::io::Result<String> {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}", listener.local_addr()?);
        let asked = Arc::new(AtomicBool::new(false));
        let lamp = move |Path(id): Path<String>| async move {
            match (asked.swap(true, Ordering::Relaxed), &*id) {
                (false, _) => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
                (true, "1") => (StatusCode::OK, "lit"),
                (true, _) => (StatusCode::NOT_FOUND, "\"no such lamp\""),
            }
        };
        let router = Router::new().route("/lamps/{id}", get(lamp));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(address)
    }
}
