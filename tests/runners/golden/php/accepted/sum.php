<?php
fscanf(STDIN, "%d", $n);
echo array_sum(array_map("intval", explode(" ", fgets(STDIN)))), "\n";
