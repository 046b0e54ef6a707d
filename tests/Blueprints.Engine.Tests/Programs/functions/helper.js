const factor = { of: 7 };
exports.help = event => event.value * factor.of;
