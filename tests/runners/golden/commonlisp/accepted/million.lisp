(declaim (optimize speed))

(defun next ()
  (loop with value fixnum = 0
        with started = nil
        for c = (read-char *standard-input* nil #\Space)
        for digit = (digit-char-p c)
        do (cond (digit (setf started t value (+ (* value 10) digit)))
                 (started (return value)))))

(format t "~d~%" (loop repeat (next) sum (next)))
