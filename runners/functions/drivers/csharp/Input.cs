namespace __Judge__ {
    using System;
    using System.Collections.Generic;
    using System.Globalization;
    using System.IO;
    using System.Text;

    /// <summary>Reads cases: JSON without spaces, each value as the type asked for.</summary>
    public sealed class Input {
        private const int Over = -1;
        private const int Size = 1 << 16;
        private readonly Stream stream = Console.OpenStandardInput();
        private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
        private readonly byte[] bytes = new byte[Size];
        private readonly char[] chars = new char[Encoding.UTF8.GetMaxCharCount(Size)];
        private readonly StringBuilder text = new StringBuilder();
        private int at = 0;
        private int end = 0;

        public bool IsOver() {
            return Peek() == Over;
        }

        public void EndLine() {
            Skip('\n');
        }

        public void Open() {
            Skip('[');
        }

        /// <summary>Goes to the next element; false at the array's end, which it takes.</summary>
        public bool More() {
            int next = Peek();
            if (next == ']' || next == ',') at++;
            return next != ']';
        }

        public T[] ArrayOf<T>(Func<T> one) {
            return Elements(one).ToArray();
        }

        public IList<T> ListOf<T>(Func<T> one) {
            return Elements(one);
        }

        public int Integer() {
            return (int) Whole();
        }

        public long Whole() {
            bool isNegative = Peek() == '-';
            if (isNegative) at++;
            long value = 0;
            for (int c = Peek(); c >= '0' && c <= '9'; c = Peek()) {
                value = value * 10 - (c - '0');
                at++;
            }
            return isNegative ? value : -value;
        }

        /// <summary>The sign is read here: Mono's own parser loses that of -0.0.</summary>
        public double Real() {
            bool isNegative = Peek() == '-';
            if (isNegative) at++;
            double value = double.Parse(Word(), CultureInfo.InvariantCulture);
            return isNegative ? -value : value;
        }

        public bool Bool() {
            return Word() == "true";
        }

        public char Character() {
            return String()[0];
        }

        public string String() {
            Skip('"');
            text.Clear();
            for (char c = Take(); c != '"'; c = Take()) {
                text.Append(c == '\\' ? Escaped(Take()) : c);
            }
            return text.ToString();
        }

        public ListNode Linked() {
            var before = new ListNode();
            ListNode last = before;
            Open();
            while (More()) last = last.next = new ListNode(Integer());
            return before.next;
        }

        /// <summary>
        /// Level by level: `null` is a missing child, and children of those are not mentioned.
        /// </summary>
        public TreeNode Tree() {
            var nodes = new List<TreeNode>();
            Open();
            for (int side = -1; More(); side++) {
                TreeNode node = Peek() == 'n' ? Nothing() : new TreeNode(Integer());
                if (side >= 0 && side / 2 < nodes.Count) {
                    if (side % 2 == 0) nodes[side / 2].left = node;
                    else nodes[side / 2].right = node;
                }
                if (node != null) nodes.Add(node);
            }
            return nodes.Count == 0 ? null : nodes[0];
        }

        private List<T> Elements<T>(Func<T> one) {
            var all = new List<T>();
            Open();
            while (More()) all.Add(one());
            return all;
        }

        private TreeNode Nothing() {
            Word();
            return null;
        }

        private string Word() {
            text.Clear();
            for (int c = Peek(); c != ',' && c != ']' && c != '\n' && c != Over; c = Peek()) {
                text.Append(Take());
            }
            return text.ToString();
        }

        private char Escaped(char letter) {
            int kind = "bfnrt".IndexOf(letter);
            if (letter != 'u') return kind < 0 ? letter : "\b\f\n\r\t"[kind];
            int code = 0;
            for (int i = 0; i < 4; i++) code = code * 16 + Convert.ToInt32(Take().ToString(), 16);
            return (char) code;
        }

        private void Skip(char expected) {
            char found = Take();
            if (found != expected) throw new IOException($"The case has {found} for {expected}");
        }

        private char Take() {
            if (Peek() == Over) throw new IOException("The case is cut off");
            return chars[at++];
        }

        private int Peek() {
            while (at == end) {
                int count = stream.Read(bytes, 0, Size);
                if (count == 0) return Over;
                at = 0;
                end = decoder.GetChars(bytes, 0, count, chars, 0);
            }
            return chars[at];
        }
    }
}
