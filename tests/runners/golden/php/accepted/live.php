<?php
$kept = [];
for ($i = 0; $i < 600; $i++) $kept[] = str_repeat(chr($i % 150), 1 << 18);
for ($i = 0; $i < 2000; $i++) str_repeat(chr($i % 7), 1 << 18);
echo array_sum(array_map(fn($block) => ord($block[99999]), array_slice($kept, 0, 150))), "\n";
