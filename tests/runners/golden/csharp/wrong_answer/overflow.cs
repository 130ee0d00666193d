using System;
using System.Linq;

class Overflow
{
    static void Main()
    {
        Console.ReadLine();
        short sum = 0;
        foreach (string word in Console.ReadLine().Split(' ')) sum += (short)int.Parse(word);
        Console.WriteLine(sum);
    }
}
