main :: IO ()
main = print (head (filter (> 5) [1 .. 3 :: Int]))
