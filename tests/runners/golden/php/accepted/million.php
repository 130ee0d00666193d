<?php
fgets(STDIN);
$sum = 0;
for ($word = strtok(stream_get_contents(STDIN), " \n"); $word !== false; $word = strtok(" \n")) $sum += (int) $word;
echo "$sum\n";
