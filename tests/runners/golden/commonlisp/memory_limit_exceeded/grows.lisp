(let ((kept nil))
  (loop (push (make-array 1000 :initial-element 1) kept)))
