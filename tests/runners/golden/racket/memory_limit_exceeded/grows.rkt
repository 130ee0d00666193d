#lang racket
(let loop ([kept '()]) (loop (cons (make-vector 1000 1) kept)))
