(loop for i from 1 to (read) do (format t "~d~%" i))
