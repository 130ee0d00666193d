#lang racket
(displayln unbound)
