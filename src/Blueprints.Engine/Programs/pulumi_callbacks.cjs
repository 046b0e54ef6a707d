// Tells of a callback, by its source, whether it can only work out a value: whether it calls nothing but methods of the language and assigns nothing but its own variables.
// Whatever is not certain may create resources.
"use strict";
const path = require("path");

const words = text => new Set(text.trim().split(/\s+/));
const methods = words(`
    charAt charCodeAt at codePointAt endsWith includes indexOf lastIndexOf localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll search slice split startsWith substring
    toLowerCase toUpperCase toString toFixed trim trimEnd trimStart valueOf concat entries fill fromEntries flat join keys reverse values toReversed hasOwnProperty has isArray isInteger stringify parse all
    min max floor ceil round abs toISOString raw interpolate jsonStringify jsonParse secret`);
const withCallback = words("every filter find findIndex findLast flatMap forEach map reduce reduceRight some sort toSorted from apply then");
const functions = words("String Number Boolean parseInt parseFloat isNaN encodeURIComponent decodeURIComponent encodeURI decodeURI");
const classes = words("Date Error TypeError RangeError Map Set URL URLSearchParams RegExp");
const keywords = words("if for while switch return typeof catch in of case await async void throw else do function delete");
const forbidden = /\b(import|require|eval|yield|super|with)\b/;
const inline = /^\s*(async\s+)?(\(|function\b|[\w$]+\s*=>)/;
const reference = /^\s*(String|Number|Boolean|encodeURIComponent|JSON\.stringify)?\s*\)/;
const destructured = /\b(const|let|var)\s*(?:\{[^=;]*\}|\[[^=;]*\])\s*=/g;

// Strings, comments and regular expressions become blanks, so that what is left is code: a template keeps what it works out.
const pieces = /\/\/[^\n]*|\/\*[^]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?<=[(,=:[!&|?{};]\s*|=>\s*|\breturn\s+)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/\w*/g;

function codeOf(source) {
    const plain = source.split("`").length === 1 ? source : withoutTemplates(source);
    return plain?.replace(pieces, " 0 ");
}

// The innermost templates first, each of which becomes what it works out, in brackets.
function withoutTemplates(source) {
    for (let round = 0; source.includes("`"); round++) {
        const next = source.replace(/`((?:[^`\\$]|\\.|\$(?!\{)|\$\{[^`{}]*\})*)`/g, (_, text) => ` (0${[...text.matchAll(/\$\{([^`{}]*)\}/g)].map(part => `,(${part[1]})`).join("")}) `);
        if (next === source || round > 8)
            return undefined;
        source = next;
    }

    return source;
}

function assignsOnlyItsOwn(source) {
    const code = source.replace(destructured, "$1 parts =");
    const own = new Set([...code.matchAll(/\b(?:const|let|var)\s+([\w$]+)/g)].map(match => match[1]));
    for (const [, before, name] of code.matchAll(/(\b(?:const|let|var)\s+)?([\w$.\]})]+)\s*(?:\*\*|<<|>>>?|&&|\|\||\?\?|[-+*/%&|^])?(?<![=!<>])=(?![=>])/g)) {
        if (!before && !own.has(name))
            return false;
    }

    return [...code.matchAll(/([\w$.\]]+)\s*(?:\+\+|--)|(?:\+\+|--)\s*([\w$.]+)/g)].every(match => own.has(match[1] ?? match[2]));
}

function callsOnlyTheLanguage(code) {
    for (const call of code.matchAll(/(\?\.|[\w$]+|[\])])?\s*\(/g)) {
        const [name, before, after] = [call[1], code.slice(0, call.index), code.slice(call.index + call[0].length)];
        if (name === undefined || keywords.has(name))
            continue;
        const isMethod = /(^|[^.])\.\s*$|\?\.\s*$/.test(before);
        const known = isMethod
            ? methods.has(name) || /\b(console|Buffer)\.$/.test(before) || (withCallback.has(name) && (inline.test(after) || reference.test(after)))
            : functions.has(name) || (classes.has(name) && /\bnew\s+$/.test(before)) || /\bfunction\s*\*?\s*$/.test(before);
        if (!known)
            return false;
    }

    return [...code.matchAll(/\bnew\s+([\w$.]+)/g)].every(match => classes.has(match[1]));
}

function isPlain(source) {
    const code = codeOf(source);
    return code !== undefined && !forbidden.test(code) && assignsOnlyItsOwn(code) && callsOnlyTheLanguage(code);
}

// The client's own callbacks assign and call what they like, and create nothing.
function isOfTheClient(below) {
    const { stackTraceLimit, prepareStackTrace } = Error;
    const at = {};
    Error.stackTraceLimit = 1;
    Error.prepareStackTrace = (_, sites) => sites[0]?.getFileName() ?? "";
    Error.captureStackTrace(at, below);
    const file = at.stack;
    Object.assign(Error, { stackTraceLimit, prepareStackTrace });
    return file.includes(path.join("node_modules", "@pulumi", "pulumi") + path.sep);
}

const plain = new Map();

/**
 * Whether a callback can create nothing.
 * @param callback The callback.
 * @param below The function that it was given to.
 */
module.exports = function createsNothing(callback, below) {
    const source = Function.prototype.toString.call(callback);
    if (source.endsWith("{ [native code] }"))
        return !callback.name.startsWith("bound ");
    let known = plain.get(source);
    if (known === undefined)
        plain.set(source, (known = isPlain(source)));
    return known || isOfTheClient(below);
};
