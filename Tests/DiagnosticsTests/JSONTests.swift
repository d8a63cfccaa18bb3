import Foundation
import Testing

@testable import Diagnostics

@Suite struct JSONTests {
    @Test func layoutAndOrder() {
        let json: JSON = ["b": [1, 2.5, nil], "a": ["x": true, "leeg": []], "c": [:]]
        #expect(json.text() == """
            {
              "a": {
                "leeg": [],
                "x": true
              },
              "b": [
                1,
                2.5,
                null
              ],
              "c": {}
            }

            """)
        #expect(json.text(.compact) == #"{"a":{"leeg":[],"x":true},"b":[1,2.5,null],"c":{}}"#)
    }

    @Test func escapes() {
        #expect(JSON.string("\"\\/\n\r\t\u{0}\u{1F}\u{7F}\u{2028}\u{202E}é😀").text(.compact)
            == #""\"\\/\n\r\t\u0000\u001f\u007f\u2028\u202eé😀""#)
        #expect(JSON.number(.infinity).text(.compact) == "null")
    }

    @Test func readsBackAsWritten() throws {
        let scalars = (0...0xFFFF).compactMap(Unicode.Scalar.init) + (0x1F600...0x1F64F).compactMap(Unicode.Scalar.init)
        let text = String(String.UnicodeScalarView(scalars))
        let data = Data(JSON.array([.string(text)]).text(.compact).utf8)
        let back = try #require(JSONSerialization.jsonObject(with: data) as? [String])
        #expect(back[0].unicodeScalars.elementsEqual(text.unicodeScalars))
    }
}
