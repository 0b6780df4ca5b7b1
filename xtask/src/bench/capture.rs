//! Removing the secrets from a HAR capture, native and in wasm, compared with programs that read and write the same
//! JSON and mask nothing.

use std::fs;

use baton::handoff::har::Sanitizer;
use serde_json::{Value, json};

use super::clock::{best, rate};
use super::text::sized;
use crate::{Done, build, process, root};

/// Requests in the capture that is measured: some ten megabytes.
const REQUESTS: usize = 1_500;

/// Bytes fed at a time, as a browser's stream gives them.
const PIECE: usize = 1 << 16;

/// Measures and prints.
///
/// # Errors
/// When the wasm does not build or Node fails.
pub fn run(comments: &[String]) -> Done {
    let capture = capture(&comments.join("\n\n")).to_string();
    let native = rate(capture.len(), best(|| sanitized(&capture)));
    let parsed = rate(
        capture.len(),
        best(|| serde_json::from_str::<Value>(&capture).map_or(0, |capture| capture.to_string().len())),
    );
    let folder = root::target().join("bench");
    build::recreate(&folder)?;
    let file = folder.join("capture.har");
    fs::write(&file, &capture).map_err(|e| format!("{}: {e}", file.display()))?;
    let glue = build::bench_glue(&folder)?;
    let said =
        process::quiet(process::program("node").arg(root::path("xtask/src/bench/capture.mjs")).args([glue, file]))?;
    let said: Value = serde_json::from_str(&said).map_err(|e| format!("capture.mjs: {e}: {said}"))?;
    let number = |key: &str| said.get(key).and_then(Value::as_f64).ok_or_else(|| format!("capture.mjs gave no {key}"));
    println!("\nMB/s through a capture of {} MB in {REQUESTS} requests", capture.len() / 1_000_000);
    for (name, rate) in [
        ("serde_json, read and written", parsed),
        ("sanitised, native", native),
        ("JSON.parse and JSON.stringify", number("json")?),
        ("sanitised, wasm", number("wasm")?),
    ] {
        println!("{name:<32} {rate:>9.1}");
    }
    Ok(())
}

fn sanitized(capture: &str) -> usize {
    let mut sanitizer = Sanitizer::default();
    let mut length = 0;
    for piece in capture.as_bytes().chunks(PIECE) {
        sanitizer.feed(piece);
        length += sanitizer.take().len();
    }
    length + sanitizer.finish().0.len()
}

/// A capture of one page's life: two answers in three are JSON, the third is a script.
fn capture(prose: &str) -> Value {
    let script =
        "function a(b){return b.map(c=>c.id).filter(Boolean)};var d={e:function(f,g){return f===g?f+1:g-2}};\n";
    let header = |name: &str, value: String| json!({"name": name, "value": value});
    let entry = |number: usize| {
        let row = |row: usize| {
            json!({"id": number * 31 + row, "sku": format!("SKU-{row:05}"), "title": sized(prose, 90 + row),
                "updated_at": format!("2026-11-24T09:{row:02}:45.123Z"), "owner": format!("ana{row}@example.com"),
                "url": format!("https://cdn.example.com/assets/{:x}/img.png?v={row}", number * 7_919 + row)})
        };
        let body = match number % 3 {
            0 => script.repeat(60),
            _ => json!({"items": (0..20).map(row).collect::<Vec<_>>()}).to_string(),
        };
        json!({
            "startedDateTime": "2026-11-24T09:12:45.123Z", "time": 812,
            "request": {
                "method": "POST", "url": format!("https://api.example.com/v2/orders/{number}?page=3&token=abc{number}def"),
                "headers": [
                    header("Authorization", format!("Bearer abcdef{number}")),
                    header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/128.0.0.0".to_owned()),
                ],
                "cookies": [header("sid", format!("x{number}"))], "queryString": [header("page", "3".to_owned())],
            },
            "response": {
                "status": 200, "statusText": "OK", "cookies": [],
                "headers": [header("x-request-id", format!("req-{number}"))],
                "content": {"mimeType": "application/json", "text": body},
            },
            "timings": {"wait": 800},
        })
    };
    json!({"log": {"version": "1.2", "entries": (0..REQUESTS).map(entry).collect::<Vec<_>>()}})
}
