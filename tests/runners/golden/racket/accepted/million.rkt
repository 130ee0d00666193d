#lang racket/base
(require racket/string)
(void (read-line))
(displayln (apply + (map string->number (string-split (read-line)))))
