(read)
(format t "~d~%" (read))
