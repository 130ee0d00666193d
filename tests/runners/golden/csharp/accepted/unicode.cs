using System;
using System.Globalization;
using System.Linq;

class Unicode
{
    static void Main()
    {
        string żółw = Console.ReadLine();
        var info = StringInfo.ParseCombiningCharacters(żółw);
        Console.WriteLine(string.Concat(info.Reverse().Select(at => StringInfo.GetNextTextElement(żółw, at))));
    }
}
