(defvar *kept*
  (loop for i below 150
        collect (make-array (expt 2 20) :element-type '(unsigned-byte 8) :initial-element i)))

(format t "~d~%" (loop for block in *kept* sum (aref block 99999)))
