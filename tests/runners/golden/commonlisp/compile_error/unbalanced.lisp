(defun sum (numbers)
  (reduce #'+ numbers)
