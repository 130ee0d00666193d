(print (car (parse-integer "5")))
