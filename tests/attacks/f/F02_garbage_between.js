// @attack   F02 put bytes that are no answer into the channel, before a right one
// @allowed  runtime_error
// @why      what does not come in turn, or is no value, is never skipped
// @function
var sum = function (left, right) {
    require("fs").writeSync(3, Buffer.from([0, 255, 10, 123, 10]));
    return left + right;
};
