#lang racket
(displayln (read))
