// Loaded before a Node.js program. It leaves out what no preview keeps and tells the engine whether one run is enough; whatever else Pulumi's client does is left as it is.
//
// - Three lines of debugging for each resource, each a call of its own. A copy of the client that was not found here still sends them, by which the engine sees that it is not watched.
// - The place in the source where each resource is created, for which the client reads the source maps of all its modules.
// - What is needed only to write functions down as text (TypeScript's compiler, npm's reader of packages, the debugger) is loaded when the first one is.
// - A callback on a value that is not known yet is not run in a preview. Where one might create something, the engine runs the program again with made-up values.
"use strict";
const Module = require("module");
const path = require("path");
const createsNothing = require("./pulumi_callbacks.cjs");

// The engine knows these words: Session/SkippedCallbacks.cs.
const WATCHED = "blueprints: callbacks are watched";
const SKIPPED = "blueprints: a callback was skipped";

const library = path.join("@pulumi", "pulumi");
let tell;
let skipped = false;

const changes = {
    [path.join(library, "log", "index.js")](log) {
        const debug = log.debug;
        const told = new Set();
        tell = words => (told.has(words) ? Promise.resolve() : (told.add(words), debug(words)));
        log.debug = () => tell(WATCHED);
    },
    [path.join(library, "resource.js")]({ Resource }) {
        Resource.stackTrace = () => [];
    },
    [path.join(library, "runtime", "closure", "v8Hooks.js")](hooks) {
        const files = new Map();
        let session;
        hooks.isInitializedAsync = () => Promise.resolve();
        hooks.getSessionAsync = () => (session ??= debuggerOf(files));
        hooks.getScriptUrl = script => files.get(script);
    },
    [path.join(library, "output.js")]({ Output }) {
        const apply = Output.prototype.apply;
        Output.prototype.apply = function (callback, runWithUnknowns) {
            if (!runWithUnknowns && !skipped && !createsNothing(callback, Output.prototype.apply))
                this.isKnown.then(known => known || again(), () => {});
            return apply.call(this, callback, runWithUnknowns);
        };
    },
};

// It tells of every script, those too that were loaded before.
function debuggerOf(files) {
    const session = new (require("inspector").Session)();
    session.on("Debugger.scriptParsed", ({ params }) => files.set(params.scriptId, params.url));
    session.connect();
    return new Promise((resolve, reject) => session.post("Debugger.enable", error => (error ? reject(error) : resolve(session))));
}

function again() {
    skipped = true;
    tell?.(SKIPPED);
}

// By file of the client: what it loads at its start and needs only to write functions down as text.
const rarelyNeeded = {
    [path.join(library, "runtime", "closure", "parseFunction.js")]: "../../typescript-shim",
    [path.join(library, "runtime", "closure", "codePaths.js")]: "@npmcli/arborist",
};

function loadedLater(load) {
    let loaded;
    // Nothing asks it for more than its members, and for this one before it is needed.
    return new Proxy({}, { get: (_, name) => (name === "__esModule" ? true : (loaded ??= load())[name]) });
}

const { _load, _extensions: extensions } = Module;
Module._load = function (request, parent, isMain) {
    const load = () => _load.call(Module, request, parent, isMain);
    return Object.entries(rarelyNeeded).some(([end, module]) => module === request && parent?.filename?.endsWith(end)) ? loadedLater(load) : load();
};

const compile = extensions[".js"];
extensions[".js"] = (module, filename) => {
    compile(module, filename);
    for (const [end, change] of Object.entries(changes)) {
        if (filename.endsWith(end))
            change(module.exports);
    }
};
