// Reads a GIFT file with gift-pegjs; every title must be a question of a kind that we write, with its answers:
//   node read_with_gift_pegjs.js FOLDER_OF_NODE_MODULES FILE
const assert = require("assert");
const [modules, file] = process.argv.slice(2);
const gift = require(require.resolve("gift-pegjs", { paths: [modules] }));
const text = require("fs").readFileSync(file, "utf8");
const titles = [...text.matchAll(/^::(.*?)::\[html\]/gm)].map((found) => found[1]);
const questions = gift.parse(text).filter((one) => one.type !== "Category");
assert.ok(titles.length > 0);
assert.deepStrictEqual(questions.map((one) => one.title), titles);
for (const one of questions) {
    assert.strictEqual(one.stem.format, "html", one.title);
    if (one.type === "MC") {
        assert.ok(one.choices.some((choice) => choice.isCorrect || choice.weight > 0), one.title);
        assert.ok(one.choices.every((choice) => choice.feedback.text), one.title);
    } else if (one.type === "Matching") {
        assert.ok(one.matchPairs.length >= 2, one.title);
    } else {
        assert.strictEqual(one.type, "Numerical", one.title);
        assert.ok(one.choices.length >= 1, one.title);
    }
}
console.log(`${file}: ${questions.length} questions`);
