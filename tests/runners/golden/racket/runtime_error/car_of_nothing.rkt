#lang racket
(displayln (car (list)))
