#lang racket
(define kept (for/list ([i 150]) (make-bytes (expt 2 19) i)))
(displayln (for/sum ([block kept]) (bytes-ref block 99999)))
