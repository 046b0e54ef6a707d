// The same program without any engine: the client's own mocks answer in the process.
const pulumi = require("@pulumi/pulumi");

pulumi.runtime.setMocks({ newResource: args => ({ id: `${args.name}-id`, state: args.inputs }), call: args => args.inputs }, "many", "preview", true);
require("./index.js");
