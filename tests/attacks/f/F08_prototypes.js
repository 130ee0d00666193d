// @attack   F08 change the prototypes and JSON, so that anything looks like the answer
// @allowed  wrong_answer runtime_error
// @why      the value is read again on the other side, by its type
// @function
Object.prototype.toJSON = Number.prototype.toJSON = () => 42;
JSON.stringify = () => "42";
String = Number = BigInt = () => 42;

var sum = function (left, right) {
    return { toString: () => "42", valueOf: () => 42, toJSON: () => 42 };
};
