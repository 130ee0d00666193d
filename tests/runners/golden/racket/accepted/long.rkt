#lang racket
(for ([i (in-range 1 (+ 1 (read)))]) (displayln i))
