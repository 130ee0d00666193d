import qualified Data.ByteString.Char8 as B
import Data.List (foldl', unfoldr)

main :: IO ()
main = do
  text <- B.getContents
  let numbers = unfoldr (B.readInt . B.dropWhile (<= ' ')) text
  print (foldl' (+) 0 (tail numbers))
