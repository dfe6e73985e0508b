// Reads a GIFT file with gift-pegjs and prints what it found: node gift_pegjs.js MODULES FILE
const [modules, file] = process.argv.slice(2);
const gift = require(require.resolve("gift-pegjs", { paths: [modules] }));
console.log(JSON.stringify(gift.parse(require("fs").readFileSync(file, "utf8"))));
