<?php
// Calls what the user wrote, case after case: see runners/functions/drivers/model.py. A line that
// says what to call is added below. Only the nodes are ours in the user's namespace.
namespace Judge;

const FRAMES = 20;
const PLAIN = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_LINE_TERMINATORS
    | JSON_THROW_ON_ERROR;

// A function problem: a method of Solution.
function call($name, $params, $answer, $output, $isCut)
{
    serve('Solution', $name, function ($first) use ($name, $params, $answer, $output, $isCut) {
        $given = [];
        foreach ($params as $index => $type) {
            $given[] = value(json_decode($index ? fgets(STDIN) : $first, true), ...$type);
        }
        $result = (new \Solution())->$name(...$given);
        if ($output !== null) {
            $result = $isCut ? cut($result, $given[$output]) : $given[$output];
        }
        return text($result, ...$answer);
    });
}

// The elements that count, as the function says: array_slice() takes null and numbers below 0, too.
function cut($count, $values)
{
    $isWhole = is_int($count) || (is_float($count) && floor($count) === $count);
    if (!$isWhole || $count < 0 || $count > count($values)) {
        $length = 'the length of an array of ' . count($values) . ' elements';
        throw new \Error('The function returned ' . var_export($count, true) . " as $length.");
    }
    return array_slice($values, 0, (int) $count);
}

// A class problem: an object, and calls of its methods.
function operate($name, $params, $methods)
{
    serve($name, '__construct', function ($first) use ($name, $params, $methods) {
        $names = json_decode($first, true);
        $given = json_decode(fgets(STDIN), true);
        $target = new $name(...values($given[0], $params));
        $results = ['null'];
        for ($index = 1; $index < count($names); $index++) {
            $method = $names[$index];
            [$types, $returns] = $methods[$method];
            $results[] = text($target->$method(...values($given[$index], $types)), ...$returns);
        }
        return '[' . implode(',', $results) . ']';
    });
}

function serve($class, $method, $answer)
{
    if (!class_exists($class) || ($method !== '__construct' && !method_exists($class, $method))) {
        throw new \Error("There is no class $class with a method $method.");
    }
    for ($first = first(); $first !== false; $first = fgets(STDIN)) {
        $line = $answer($first);
        while (ob_get_level()) {
            ob_end_flush();
        }
        flush();
        fwrite(answers(), "$line\n");
    }
}

function answers()
{
    static $file = null;
    return $file ??= fopen('php://fd/3', 'w');
}

// The first line of the first case: the program is ready from the first time it is asked for.
function first()
{
    static $line = null;
    if ($line === null) {
        fwrite(answers(), "\n");
        $line = fgets(STDIN);
    }
    return $line;
}

// The error in PHP's words, without our own frames, which are the last.
function show($error)
{
    for ($one = $error; $one; $one = $one->getPrevious()) {
        $place = basename($one->getFile()) . ':' . $one->getLine();
        fwrite(STDERR, get_class($one) . ': ' . $one->getMessage() . " in $place\n");
        foreach (array_slice($one->getTrace(), 0, FRAMES) as $number => $frame) {
            $file = $frame['file'] ?? '';
            if ($file === __FILE__) {
                break;
            }
            $at = $file ? basename($file) . ":{$frame['line']}" : '[internal]';
            fwrite(STDERR, "#$number $at: {$frame['function']}()\n");
        }
    }
    exit(255);
}

function values($given, $types)
{
    return array_map(fn($one, $type) => value($one, ...$type), $given, $types);
}

// A parameter, of parsed JSON.
function value($given, $base, $depth)
{
    if ($base !== 'double' && $base !== 'ListNode' && $base !== 'TreeNode') {
        return $given;
    }
    if ($depth) {
        return array_map(fn($one) => value($one, $base, $depth - 1), $given);
    }
    return match ($base) {
        'double' => (float) $given,
        'ListNode' => listOf($given),
        'TreeNode' => treeOf($given),
    };
}

function listOf($values)
{
    $head = null;
    for ($index = count($values) - 1; $index >= 0; $index--) {
        $head = new \ListNode($values[$index], $head);
    }
    return $head;
}

function treeOf($values)
{
    if (!$values) {
        return null;
    }
    $row = [new \TreeNode($values[0])];
    for ($index = 1; $index < count($values); $index++) {
        $parent = $row[intdiv($index - 1, 2)] ?? null;
        if ($parent && $values[$index] !== null) {
            $child = new \TreeNode($values[$index]);
            $side = $index % 2 ? 'left' : 'right';
            $parent->$side = $child;
            $row[] = $child;
        }
    }
    return $row[0];
}

// A result as JSON. Whatever can be iterated is an array, and null is an empty one.
function text($result, $base, $depth)
{
    if ($depth) {
        $parts = [];
        foreach ($result ?? [] as $one) {
            $parts[] = text($one, $base, $depth - 1);
        }
        return '[' . implode(',', $parts) . ']';
    }
    return match ($base) {
        'void' => 'null',
        'boolean' => $result ? 'true' : 'false',
        'integer', 'long' => integerText($result),
        'double' => doubleText($result),
        'ListNode' => listText($result),
        'TreeNode' => treeText($result),
        default => json_encode(is_int($result) ? (string) $result : $result, PLAIN),
    };
}

// floor() and the like make floats of whole numbers.
function integerText($result)
{
    $isWhole = is_float($result) && floor($result) === $result && abs($result) < 2 ** 63;
    return json_encode($isWhole ? (int) $result : $result, PLAIN);
}

function doubleText($result)
{
    if (is_float($result) && !is_finite($result)) {
        return is_nan($result) ? 'NaN' : ($result < 0 ? '-Infinity' : 'Infinity');
    }
    return json_encode($result, PLAIN);
}

function listText($node)
{
    $seen = [];
    $parts = [];
    for (; $node !== null; $node = $node->next) {
        if (isset($seen[spl_object_id($node)])) {
            throw new \Error('There is a cycle in the ListNode that was returned.');
        }
        $seen[spl_object_id($node)] = true;
        $parts[] = integerText($node->val);
    }
    return '[' . implode(',', $parts) . ']';
}

function treeText($root)
{
    $row = $root === null ? [] : [$root];
    $parts = [];
    for ($index = 0; $index < count($row); $index++) {
        $node = $row[$index];
        $parts[] = $node === null ? 'null' : integerText($node->val);
        if ($node !== null) {
            array_push($row, $node->left, $node->right);
        }
    }
    while (end($parts) === 'null') {
        array_pop($parts);
    }
    return '[' . implode(',', $parts) . ']';
}

set_exception_handler('Judge\show');
first() === false && exit; // what the user wrote is a part of the first case
require __DIR__ . '/solution.php';
require __DIR__ . '/nodes.php';
