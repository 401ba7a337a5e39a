#!/usr/bin/env node
// Starts Waymark from an npm package: a native executable from the package waymark-PLATFORM when that is installed and
// runs here, or else the jar. Everywhere but on Windows the launcher does the rest, which also keeps the archive of
// classes.
"use strict";
const { spawn, spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const home = path.dirname(__dirname);
const windows = process.platform === "win32";

function native() {
  if (process.env.WAYMARK_NATIVE) return process.env.WAYMARK_NATIVE;
  const system = { darwin: "macos", win32: "windows" }[process.platform] || process.platform;
  const name = `waymark-${system}-${process.arch}`;
  const file = name + (windows ? ".exe" : "");
  try {
    return path.join(path.dirname(require.resolve(`${name}/package.json`, { paths: [home] })), file);
  } catch {
    return path.join(home, "lib", file);
  }
}

function javaOnWindows() {
  const own = [path.join(home, "runtime"), process.env.JAVA_HOME]
    .filter(Boolean)
    .map((folder) => path.join(folder, "bin", "java.exe"))
    .find((file) => existsSync(file));
  return own || "java.exe";
}

function command(executable) {
  if (!windows) {
    if (existsSync(executable)) process.env.WAYMARK_NATIVE = executable;
    return ["/bin/sh", [path.join(home, "bin", "waymark")]];
  }
  if (existsSync(executable) && spawnSync(executable, ["--version"]).status === 0) return [executable, []];
  const flags = ["-Xss16m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"];
  // Where the heap grows by less at a time, large sites fit in less memory.
  flags.push("-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40", "-XX:MaxNewSize=200m");
  return [javaOnWindows(), [...flags, "-jar", path.join(home, "lib", "waymark.jar")]];
}

const [program, first] = command(native());
const child = spawn(program, [...first, ...process.argv.slice(2)], { stdio: "inherit" });
// The terminal tells the child of Ctrl-C itself; what others send is passed on.
process.on("SIGINT", () => {});
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", () => {
  console.error("waymark: needs Java 17 or newer and found none; install one or set JAVA_HOME");
  process.exitCode = 2;
});
child.on("exit", (code, signal) => {
  process.exitCode = code === null ? 128 + (os.constants.signals[signal] || 0) : code;
});
