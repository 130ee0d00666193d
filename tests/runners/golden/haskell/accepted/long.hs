main :: IO ()
main = readLn >>= \n -> mapM_ print [1 .. n :: Int]
