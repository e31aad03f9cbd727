  # -- bytes_sub
  @doc "`length` bytes from `position` on; what lies outside is raised."
  def bytes_sub(bytes, position, length) do
    if position < 0 or length < 0 or position + length > byte_size(bytes) do
      raise Haxe.Exception, value: :outside_bounds
    end

    binary_part(bytes, position, length)
  end

  # -- bytes_put
  @doc "The bytes with `part` over those from `position` on; what lies outside is raised."
  def bytes_put(bytes, position, part) do
    behind = position + byte_size(part)

    if position < 0 or behind > byte_size(bytes) do
      raise Haxe.Exception, value: :outside_bounds
    end

    binary_part(bytes, 0, position) <>
      part <> binary_part(bytes, behind, byte_size(bytes) - behind)
  end

  # -- bytes_int
  @doc "The number with a sign that `bits` are from `position` on, the lowest byte first."
  def bytes_int(bytes, position, bits) do
    <<number::little-signed-size(bits)>> = bytes_sub(bytes, position, div(bits, 8))
    number
  end

  # -- int_bytes
  @doc "The lowest bits of a number, the lowest byte first."
  def int_bytes(number, bits), do: <<number::little-size(bits)>>

  # -- bytes_float
  @doc "The float that `bits` are from `position` on, the lowest byte first."
  def bytes_float(bytes, position, bits) do
    part = bytes_sub(bytes, position, div(bits, 8))

    case part do
      <<number::little-float-size(bits)>> -> number
      _ -> special_float(part |> :binary.decode_unsigned(:little), bits)
    end
  end

  # -- special_float
  defp special_float(0x7F800000, 32), do: :infinity
  defp special_float(0xFF800000, 32), do: :neg_infinity
  defp special_float(0x7FF0000000000000, 64), do: :infinity
  defp special_float(0xFFF0000000000000, 64), do: :neg_infinity
  defp special_float(_number, _bits), do: :nan

  # -- float_bytes
  @doc "A float in so many bits, the lowest byte first."
  def float_bytes(:nan, 32), do: <<0, 0, 0xC0, 0x7F>>
  def float_bytes(:infinity, 32), do: <<0, 0, 0x80, 0x7F>>
  def float_bytes(:neg_infinity, 32), do: <<0, 0, 0x80, 0xFF>>
  def float_bytes(:nan, 64), do: <<0::48, 0xF8, 0x7F>>
  def float_bytes(:infinity, 64), do: <<0::48, 0xF0, 0x7F>>
  def float_bytes(:neg_infinity, 64), do: <<0::48, 0xF0, 0xFF>>
  def float_bytes(number, bits), do: <<number::little-float-size(bits)>>

  # -- unpadded
  @doc "A text in base 64 without the `=` at its end, where there may be some."
  def unpadded(text, true), do: String.trim_trailing(text, "=")
  def unpadded(text, _padded), do: text

  # -- base_encode
  @doc "Bytes in characters of `base`, of which there are 2, 4, 8, …"
  def base_encode(bytes, base) do
    bits = base_bits(base)
    filling = rem(bits - rem(bit_size(bytes), bits), bits)
    padded = <<bytes::bitstring, 0::size(filling)>>
    for <<index::size(bits) <- padded>>, into: "", do: <<:binary.at(base, index)>>
  end

  # -- base_decode
  @doc "The bytes that characters of `base` stand for."
  def base_decode(text, base) do
    bits = base_bits(base)

    all =
      for <<character <- text>>, into: <<>> do
        case :binary.match(base, <<character>>) do
          {index, 1} -> <<index::size(bits)>>
          :nomatch -> raise "BaseCode : invalid encoded char"
        end
      end

    size = div(bit_size(all), 8)
    <<bytes::binary-size(size), _rest::bitstring>> = all
    bytes
  end

  # -- base_bits
  defp base_bits(base) do
    bits = base |> byte_size() |> :math.log2() |> trunc()

    if Bitwise.bsl(1, bits) != byte_size(base) do
      raise "BaseCode : base length must be a power of two."
    end

    bits
  end

  # -- hmac
  @doc "The checksum of a message with a key."
  def hmac(method, key, message) do
    hash = %{"md5" => :md5, "sha1" => :sha, "sha256" => :sha256}[base_name(method)]
    :crypto.mac(:hmac, hash, key, message)
  end

  # -- base_name
  defp base_name(atom), do: atom |> Atom.to_string() |> String.replace("_", "")

  # -- int64
  @doc "A whole number as 64 bits with a sign hold it."
  def int64(number) do
    <<wrapped::signed-64>> = <<number::64>>
    wrapped
  end

  # -- int64_make
  @doc "The number of 64 bits with these halves."
  def int64_make(high, low) do
    <<number::signed-64>> = <<high::32, low::32>>
    number
  end

  # -- int64_shift_unsigned
  @doc "Shifts 64 bits to the right and fills up with zeros."
  def int64_shift_unsigned(number, bits) do
    <<unsigned::64>> = <<number::64>>
    unsigned |> Bitwise.bsr(Bitwise.band(bits, 63)) |> int64()
  end

  # -- int64_to_int
  @doc "A number that has to fit into 32 bits."
  def int64_to_int(number) when number in -0x80000000..0x7FFFFFFF, do: number
  def int64_to_int(_number), do: raise("Overflow")

  # -- int64_parse
  @doc "The number of 64 bits whose digits a text has."
  def int64_parse(text) do
    digits = trim(text)
    if not String.match?(digits, ~r/^-?\d*$/), do: raise("NumberFormatError")
    number = if digits in ["", "-"], do: 0, else: String.to_integer(digits)
    if number > 0x7FFFFFFFFFFFFFFF, do: raise("NumberFormatError: Overflow")
    if number < -0x8000000000000000, do: raise("NumberFormatError: Underflow")
    number
  end

  # -- int64_from_float
  @doc "The number of 64 bits that a float is without its fraction."
  def int64_from_float(number) when not is_number(number), do: raise("Number is NaN or Infinite")
  def int64_from_float(number) when number >= 0x20000000000000, do: raise("Conversion overflow")
  def int64_from_float(number) when number <= -0x20000000000000, do: raise("Conversion underflow")
  def int64_from_float(number), do: trunc(number)

  # -- within
  @doc "A number with a sign that has to fit beside it into so many bits."
  def within(number, bits) do
    limit = Bitwise.bsl(1, bits)
    if number < -limit or number >= limit, do: raise(Haxe.Exception, value: :overflow)
    number
  end

  # -- within_unsigned
  @doc "A number without a sign that has to fit into so many bits."
  def within_unsigned(number, bits) do
    if number < 0 or number >= Bitwise.bsl(1, bits), do: raise(Haxe.Exception, value: :overflow)
    number
  end
