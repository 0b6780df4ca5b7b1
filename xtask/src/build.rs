//! The wasm, its glue and both browsers' unpacked extensions.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Done, Failure, desk, install, licences, locales, manifest, practise, process, root};

/// For what is built for speed (`src/text/` and the standard library): functions are inlined up to a quarter of the
/// usual size, which saves 20 KB and costs a few per cent of speed (14.5 MB/s instead of 15.1; `#[inline]` still
/// counts), and loops are not unrolled, which saves 6 KB and costs nothing.
const LEAN: [&str; 3] =
    ["-Cllvm-args=-inlinedefault-threshold=50", "-Cllvm-args=-unroll-threshold=0", "-Cllvm-args=-unroll-runtime=false"];

/// Constants lie behind the stack. With a stack of 704 KB instead of 1,024 all of their addresses are below a million,
/// and each use of one is a byte shorter: 5 KB less. Nothing of ours needs a deeper stack.
const STACK: &str = "-Clink-arg=-zstack-size=720896";

/// A browser's unpacked extension.
pub struct Extension {
    /// Its folder.
    pub folder: PathBuf,
}

/// Both extensions.
pub struct Built {
    /// For Chromium.
    pub chromium: Extension,
    /// For Firefox.
    pub firefox: Extension,
}

/// Builds everything for development: the practice desk's address is among the pages the extension works on.
///
/// # Errors
/// When a tool is missing or fails.
pub fn run() -> Result<Built, Failure> {
    install::wasm_target()?;
    install::npm()?;
    desk::build()?;
    extension(manifest::Audience::Development)
}

/// Builds the extension alone.
///
/// # Errors
/// When a tool is missing or fails.
pub fn extension(audience: manifest::Audience) -> Result<Built, Failure> {
    let wasm = wasm()?;
    let place = root::target().join(match audience {
        manifest::Audience::Development => "extension",
        manifest::Audience::Store => "store",
    });
    let assemble = |browser| -> Result<Extension, Failure> {
        let folder = place.join(manifest::name(browser));
        assemble(&folder, &wasm, browser, audience)?;
        println!("{}", folder.display());
        Ok(Extension { folder })
    };
    Ok(Built { chromium: assemble(manifest::Browser::Chromium)?, firefox: assemble(manifest::Browser::Firefox)? })
}

/// Builds the wasm and its glue; gives their folder.
fn wasm() -> Result<PathBuf, Failure> {
    println!("building the wasm …");
    let raw = compiled(&["--lib"])?.join("baton.wasm");
    let out = root::target().join("glue");
    recreate(&out)?;
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen
        .input_path(&raw)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(false);
    bindgen.web(true).map_err(|e| e.to_string())?;
    bindgen.generate(&out).map_err(|e| format!("wasm-bindgen: {e:#}"))?;
    optimise(&out.join("baton_bg.wasm"))?;
    Ok(out)
}

/// Builds the reading alone as the panel is built, for Node; gives its module.
///
/// # Errors
/// When a tool is missing or fails.
pub fn bench_glue(folder: &Path) -> Result<PathBuf, Failure> {
    let raw = compiled(&["--example", "reading_in_wasm"])?.join("examples/reading_in_wasm.wasm");
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.input_path(&raw).typescript(false).out_name("reading");
    bindgen.nodejs(true).map_err(|e| e.to_string())?;
    bindgen.generate(folder).map_err(|e| format!("wasm-bindgen: {e:#}"))?;
    optimise(&folder.join("reading_bg.wasm"))?;
    // Our package.json makes Node read every `.js` as an ES module; this one is CommonJS.
    fs::write(folder.join("package.json"), "{}").map_err(|e| e.to_string())?;
    Ok(folder.join("reading.js"))
}

/// Compiles for the browser, with the profile of what the browser loads; gives the folder of the result.
fn compiled(what: &[&str]) -> Result<PathBuf, Failure> {
    let target = root::target();
    process::quiet(
        process::cargo()
            .args(["build", "--quiet", "--package", "baton", "--profile", "wasm", "--target", install::WASM])
            .args(what)
            .env("CARGO_TARGET_DIR", &target)
            .env("CARGO_ENCODED_RUSTFLAGS", format!("{}\x1f{}\x1f{STACK}", reproducible(), LEAN.join("\x1f"))),
    )?;
    Ok(target.join(install::WASM).join("wasm"))
}

/// Paths out of the binary: the same sources give the same bytes in any folder, be there a space in its name.
fn reproducible() -> String {
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))
        .unwrap_or_default();
    let flags = [(home, "/cargo"), (root::folder().display().to_string(), "/src")];
    flags.map(|(from, to)| format!("--remap-path-prefix={from}={to}")).join("\x1f")
}

/// Runs npm's binaryen, with exactly the features that rustc emits. Below address 1,024 lies only the far end of the
/// stack, so a smaller offset may become part of the load or store that uses it. Branches are rebuilt from flattened
/// code, which leaves enough to do for a second round.
fn optimise(wasm: &Path) -> Done {
    let features = [
        "--enable-bulk-memory",
        "--enable-bulk-memory-opt",
        "--enable-multivalue",
        "--enable-mutable-globals",
        "--enable-nontrapping-float-to-int",
        "--enable-reference-types",
        "--enable-sign-ext",
    ];
    process::quiet(
        process::program("node")
            .arg(root::path("node_modules/binaryen/bin/wasm-opt"))
            .args(["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz"])
            .args(["--strip-debug", "--strip-producers", "--strip-target-features"])
            .args(features)
            .arg(wasm)
            .arg("-o")
            .arg(wasm),
    )
    .map(|_| ())
}

fn assemble(folder: &Path, wasm: &Path, browser: manifest::Browser, audience: manifest::Audience) -> Done {
    recreate(folder)?;
    copy(&root::path("extension"), folder)?;
    copy(wasm, folder)?;
    locales::write(folder)?;
    fs::copy(root::path("policy.schema.json"), folder.join("policy.schema.json")).map_err(|e| e.to_string())?;
    practise::write(folder)?;
    licences::notices(&folder.join("licences.txt"))?;
    if browser == manifest::Browser::Chromium {
        let schema = format!("{:#}\n", baton::policy::schema(baton::policy::Dialect::Managed));
        fs::write(folder.join("managed_schema.json"), schema).map_err(|e| e.to_string())?;
    }
    bundle(folder)?;
    let manifest = manifest::of(browser, audience)?;
    fs::write(folder.join("manifest.json"), manifest).map_err(|e| e.to_string())
}

/// What a page gets is one file a kind, minified: it is in every ticket page. The stores' reviewers get its sources
/// beside it.
fn bundle(folder: &Path) -> Done {
    for (entry, file) in [("main.js", "content.js"), ("editor.js", "editor.js"), ("dock.css", "dock.css")] {
        process::quiet(
            process::program("node")
                .arg("node_modules/esbuild/bin/esbuild")
                .arg(root::path("extension/content").join(entry))
                .args(["--bundle", "--format=iife", "--minify", "--log-level=warning"])
                .args(["--charset=utf8", "--target=chrome123,firefox140"])
                .arg(format!("--outfile={}", folder.join(file).display())),
        )?;
    }
    fs::remove_dir_all(folder.join("content")).map_err(|e| e.to_string())
}

/// An empty folder in this place.
///
/// # Errors
/// When it cannot be made.
pub fn recreate(folder: &Path) -> Done {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))
}

/// Copies what the browser loads. Type declarations are for the type checker alone.
fn copy(from: &Path, to: &Path) -> Done {
    let fail = |e: std::io::Error| format!("{}: {e}", from.display());
    for entry in fs::read_dir(from).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            fs::create_dir_all(&target).map_err(fail)?;
            copy(&source, &target)?;
        } else if !entry.file_name().to_string_lossy().ends_with(".d.ts") {
            fs::copy(&source, &target).map_err(fail)?;
        }
    }
    Ok(())
}
