<?php
$n = (int) fgets(STDIN);
for ($i = 1; $i <= $n; $i++) echo $i, "\n";
