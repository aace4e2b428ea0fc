; of C files with the digest f49bdfab27640561

%struct.Place = type { i64, i64, i64, i64 }

; Function Attrs: nofree norecurse nosync nounwind
define dso_local void @walk_ticks(ptr noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr nocapture noundef readonly %3, i64 noundef %4) local_unnamed_addr #0 {
  %6 = alloca %struct.Place, align 8
  %7 = alloca %struct.Place, align 8
  %8 = alloca %struct.Place, align 8
  %9 = icmp slt i64 %1, %2
  br i1 %9, label %10, label %79

10:                                               ; preds = %5
  %11 = getelementptr inbounds i8, ptr %0, i64 8
  %12 = getelementptr inbounds i8, ptr %0, i64 16
  %13 = getelementptr inbounds i8, ptr %0, i64 48
  %14 = getelementptr inbounds i8, ptr %0, i64 56
  %15 = getelementptr inbounds i8, ptr %0, i64 64
  %16 = getelementptr inbounds i8, ptr %0, i64 72
  %17 = getelementptr inbounds i8, ptr %0, i64 40
  %18 = getelementptr inbounds i8, ptr %0, i64 496
  %19 = getelementptr inbounds i8, ptr %0, i64 128
  %20 = getelementptr inbounds i8, ptr %0, i64 136
  %21 = getelementptr inbounds i8, ptr %0, i64 512
  %22 = getelementptr inbounds i8, ptr %6, i64 8
  %23 = getelementptr inbounds i8, ptr %6, i64 16
  %24 = getelementptr inbounds i8, ptr %6, i64 24
  %25 = getelementptr inbounds i8, ptr %0, i64 80
  %26 = getelementptr inbounds i8, ptr %0, i64 24
  %27 = getelementptr inbounds i8, ptr %0, i64 216
  %28 = getelementptr inbounds i8, ptr %0, i64 144
  %29 = getelementptr inbounds i8, ptr %0, i64 152
  %30 = getelementptr inbounds i8, ptr %0, i64 528
  %31 = getelementptr inbounds i8, ptr %7, i64 8
  %32 = getelementptr inbounds i8, ptr %7, i64 16
  %33 = getelementptr inbounds i8, ptr %7, i64 24
  %34 = getelementptr inbounds i8, ptr %0, i64 544
  %35 = getelementptr inbounds i8, ptr %0, i64 224
  %36 = getelementptr inbounds i8, ptr %0, i64 504
  %37 = getelementptr inbounds i8, ptr %0, i64 96
  %38 = getelementptr inbounds i8, ptr %0, i64 552
  %39 = getelementptr inbounds i8, ptr %0, i64 168
  %40 = getelementptr inbounds i8, ptr %0, i64 176
  %41 = getelementptr inbounds i8, ptr %0, i64 560
  %42 = getelementptr inbounds i8, ptr %8, i64 8
  %43 = getelementptr inbounds i8, ptr %8, i64 16
  %44 = getelementptr inbounds i8, ptr %8, i64 24
  %45 = getelementptr inbounds i8, ptr %0, i64 88
  %46 = getelementptr inbounds i8, ptr %0, i64 392
  %47 = getelementptr inbounds i8, ptr %0, i64 264
  %48 = getelementptr inbounds i8, ptr %0, i64 272
  %49 = getelementptr inbounds i8, ptr %0, i64 280
  %50 = getelementptr inbounds i8, ptr %0, i64 32
  %51 = getelementptr inbounds i8, ptr %0, i64 480
  %52 = getelementptr inbounds i8, ptr %0, i64 408
  %53 = getelementptr inbounds i8, ptr %0, i64 384
  %54 = getelementptr inbounds i8, ptr %0, i64 200
  %55 = getelementptr inbounds i8, ptr %0, i64 456
  %56 = getelementptr inbounds i8, ptr %0, i64 112
  %57 = getelementptr inbounds i8, ptr %0, i64 400
  %58 = getelementptr inbounds i8, ptr %0, i64 416
  %59 = getelementptr inbounds i8, ptr %0, i64 376
  %60 = getelementptr inbounds i8, ptr %0, i64 320
  %61 = getelementptr inbounds i8, ptr %0, i64 248
  %62 = getelementptr inbounds i8, ptr %0, i64 312
  %63 = getelementptr inbounds i8, ptr %0, i64 328
  %64 = getelementptr inbounds i8, ptr %0, i64 464
  %65 = getelementptr inbounds i8, ptr %0, i64 448
  %66 = getelementptr inbounds i8, ptr %0, i64 440
  %67 = getelementptr inbounds i8, ptr %0, i64 336
  %68 = getelementptr inbounds i8, ptr %0, i64 344
  %69 = getelementptr inbounds i8, ptr %0, i64 360
  %70 = getelementptr inbounds i8, ptr %0, i64 288
  %71 = getelementptr inbounds i8, ptr %0, i64 368
  %72 = getelementptr inbounds i8, ptr %0, i64 296
  %73 = getelementptr inbounds i8, ptr %0, i64 304
  %74 = getelementptr inbounds i8, ptr %0, i64 472
  %75 = getelementptr inbounds i8, ptr %0, i64 488
  %76 = getelementptr inbounds i8, ptr %0, i64 432
  %77 = getelementptr inbounds i8, ptr %0, i64 424
  %78 = getelementptr inbounds i8, ptr %0, i64 352
  br label %80

79:                                               ; preds = %321, %5
  ret void

80:                                               ; preds = %10, %321
  %81 = phi i64 [ %1, %10 ], [ %322, %321 ]
  %82 = load i64, ptr %11, align 8, !tbaa !4
  %83 = load i64, ptr %12, align 8, !tbaa !11
  %84 = load i64, ptr %13, align 8, !tbaa !12
  %85 = load i64, ptr %14, align 8, !tbaa !13
  %86 = load i64, ptr %0, align 8, !tbaa !14
  %87 = mul i64 %83, %82
  %88 = mul i64 %86, %87
  %89 = shl i64 %85, 1
  %90 = add i64 %89, %84
  %91 = load i64, ptr %15, align 8, !tbaa !15
  %92 = load i64, ptr %16, align 8, !tbaa !16
  %93 = load i64, ptr %17, align 8, !tbaa !17
  %94 = add i64 %91, 1
  %95 = add i64 %94, %92
  %96 = add i64 %95, %93
  %97 = load ptr, ptr %18, align 8, !tbaa !18
  %98 = load ptr, ptr %19, align 8, !tbaa !19
  %99 = load ptr, ptr %20, align 8, !tbaa !20
  %100 = mul i64 %84, 3
  %101 = load ptr, ptr %21, align 8, !tbaa !21
  tail call fastcc void @linear(ptr noundef %97, i64 noundef %88, i64 noundef %84, ptr noundef %98, ptr noundef %99, i64 noundef %100, ptr noundef %101) #11
  %102 = icmp sgt i64 %87, 0
  br i1 %102, label %125, label %103

103:                                              ; preds = %166, %80
  %104 = load ptr, ptr %18, align 8, !tbaa !18
  %105 = load ptr, ptr %28, align 8, !tbaa !22
  %106 = load ptr, ptr %29, align 8, !tbaa !23
  %107 = load ptr, ptr %30, align 8, !tbaa !24
  tail call fastcc void @linear(ptr noundef %104, i64 noundef %88, i64 noundef %84, ptr noundef %105, ptr noundef %106, i64 noundef %90, ptr noundef %107) #11
  %108 = icmp sgt i64 %88, 0
  br i1 %108, label %109, label %309

109:                                              ; preds = %103
  %110 = icmp sgt i64 %90, 0
  %111 = icmp sgt i64 %85, 0
  %112 = mul i64 %84, -4
  %113 = shl i64 %85, 3
  %114 = sub i64 %112, %113
  %115 = shl i64 %85, 2
  %116 = shl i64 %84, 2
  %117 = add i64 %113, %116
  %118 = shl i64 %90, 2
  %119 = icmp ult i64 %90, 8
  %120 = and i64 %90, 9223372036854775800
  %121 = icmp eq i64 %90, %120
  %122 = icmp ult i64 %85, 8
  %123 = and i64 %85, 9223372036854775800
  %124 = icmp eq i64 %85, %123
  br label %174

125:                                              ; preds = %80, %166
  %126 = phi i64 [ %167, %166 ], [ 0, %80 ]
  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %6) #12
  tail call void @llvm.experimental.noalias.scope.decl(metadata !25)
  %127 = load i64, ptr %11, align 8, !tbaa !4, !noalias !25
  %128 = load i64, ptr %12, align 8, !tbaa !11, !noalias !25
  %129 = mul nsw i64 %128, %127
  %130 = sdiv i64 %126, %129
  store i64 %130, ptr %6, align 8, !tbaa !28, !alias.scope !25
  %131 = sdiv i64 %126, %128
  %132 = srem i64 %131, %127
  store i64 %132, ptr %22, align 8, !tbaa !30, !alias.scope !25
  %133 = srem i64 %126, %128
  store i64 %133, ptr %23, align 8, !tbaa !31, !alias.scope !25
  %134 = load i64, ptr %25, align 8, !tbaa !32, !noalias !25
  %135 = mul nsw i64 %134, %132
  %136 = sub nsw i64 %81, %135
  store i64 %136, ptr %24, align 8, !tbaa !33, !alias.scope !25
  %137 = icmp sgt i64 %136, -1
  br i1 %137, label %138, label %166

138:                                              ; preds = %125
  %139 = load i64, ptr %26, align 8, !tbaa !34
  %140 = icmp sgt i64 %139, %136
  br i1 %140, label %141, label %166

141:                                              ; preds = %138
  tail call fastcc void @read_past(ptr noundef nonnull readonly %0, ptr noundef nonnull byval(%struct.Place) align 8 %6, i64 noundef %81) #11
  %142 = load i64, ptr %0, align 8, !tbaa !14
  %143 = icmp slt i64 %130, %142
  br i1 %143, label %144, label %166

144:                                              ; preds = %141, %144
  %145 = phi i64 [ %163, %144 ], [ %130, %141 ]
  %146 = mul i64 %145, %87
  %147 = add nsw i64 %146, %126
  %148 = load ptr, ptr %27, align 8, !tbaa !35
  %149 = load i64, ptr %11, align 8, !tbaa !4
  %150 = mul nsw i64 %149, %145
  %151 = add nsw i64 %150, %132
  %152 = load i64, ptr %26, align 8, !tbaa !34
  %153 = mul nsw i64 %151, %152
  %154 = add nsw i64 %153, %136
  %155 = mul i64 %154, %100
  %156 = getelementptr inbounds float, ptr %148, i64 %155
  %157 = load ptr, ptr %21, align 8, !tbaa !21
  %158 = mul i64 %147, %100
  %159 = getelementptr inbounds float, ptr %157, i64 %158
  %160 = load ptr, ptr %18, align 8, !tbaa !18
  %161 = mul nsw i64 %147, %84
  %162 = getelementptr inbounds float, ptr %160, i64 %161
  tail call fastcc void @step_gru(ptr noundef nonnull readonly %0, ptr noundef %156, ptr noundef %159, ptr noundef %162) #11
  %163 = add nsw i64 %145, 1
  %164 = load i64, ptr %0, align 8, !tbaa !14
  %165 = icmp slt i64 %163, %164
  br i1 %165, label %144, label %166, !llvm.loop !36

166:                                              ; preds = %144, %141, %138, %125
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %6) #12
  %167 = add nuw nsw i64 %126, 1
  %168 = icmp eq i64 %167, %87
  br i1 %168, label %103, label %125, !llvm.loop !39

169:                                              ; preds = %279
  %170 = load ptr, ptr %38, align 8, !tbaa !40
  %171 = load ptr, ptr %39, align 8, !tbaa !41
  %172 = load ptr, ptr %40, align 8, !tbaa !42
  %173 = load ptr, ptr %41, align 8, !tbaa !43
  tail call fastcc void @linear(ptr noundef %170, i64 noundef %88, i64 noundef %84, ptr noundef %171, ptr noundef %172, i64 noundef %96, ptr noundef %173) #11
  br label %282

174:                                              ; preds = %279, %109
  %175 = phi i64 [ 0, %109 ], [ %280, %279 ]
  %176 = add nuw i64 %175, 1
  %177 = mul i64 %117, %176
  %178 = mul i64 %114, %175
  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %7) #12
  tail call void @llvm.experimental.noalias.scope.decl(metadata !44)
  %179 = load i64, ptr %11, align 8, !tbaa !4
  %180 = load i64, ptr %12, align 8, !tbaa !11, !noalias !44
  %181 = mul nsw i64 %180, %179
  %182 = sdiv i64 %175, %181
  store i64 %182, ptr %7, align 8, !tbaa !28, !alias.scope !44
  %183 = sdiv i64 %175, %180
  %184 = srem i64 %183, %179
  store i64 %184, ptr %31, align 8, !tbaa !30, !alias.scope !44
  %185 = srem i64 %175, %180
  store i64 %185, ptr %32, align 8, !tbaa !31, !alias.scope !44
  %186 = load i64, ptr %25, align 8, !tbaa !32, !noalias !44
  %187 = mul nsw i64 %186, %184
  %188 = sub nsw i64 %81, %187
  store i64 %188, ptr %33, align 8, !tbaa !33, !alias.scope !44
  %189 = icmp sgt i64 %188, -1
  br i1 %189, label %190, label %279

190:                                              ; preds = %174
  %191 = load i64, ptr %26, align 8, !tbaa !34
  %192 = icmp sgt i64 %191, %188
  br i1 %192, label %193, label %279

193:                                              ; preds = %190
  %194 = load ptr, ptr %30, align 8, !tbaa !24
  %195 = ptrtoint ptr %194 to i64
  %196 = mul i64 %175, %90
  %197 = getelementptr float, ptr %194, i64 %196
  %198 = load ptr, ptr %34, align 8, !tbaa !47
  %199 = load i64, ptr %17, align 8, !tbaa !17
  %200 = mul nsw i64 %199, %175
  %201 = getelementptr inbounds float, ptr %198, i64 %200
  %202 = load ptr, ptr %35, align 8, !tbaa !48
  %203 = mul i64 %182, %179
  %204 = add i64 %184, %203
  %205 = mul i64 %191, %204
  %206 = add i64 %205, %188
  %207 = mul nsw i64 %206, %90
  %208 = getelementptr inbounds float, ptr %202, i64 %207
  br i1 %110, label %209, label %240

209:                                              ; preds = %193
  br i1 %119, label %229, label %210

210:                                              ; preds = %209
  %211 = getelementptr i8, ptr %194, i64 %177
  %212 = mul i64 %118, %206
  %213 = getelementptr i8, ptr %202, i64 %212
  %214 = getelementptr i8, ptr %202, i64 %117
  %215 = getelementptr i8, ptr %214, i64 %212
  %216 = icmp ult ptr %197, %215
  %217 = icmp ult ptr %213, %211
  %218 = and i1 %216, %217
  br i1 %218, label %229, label %219

219:                                              ; preds = %210, %219
  %220 = phi i64 [ %226, %219 ], [ 0, %210 ]
  %221 = getelementptr inbounds float, ptr %208, i64 %220
  %222 = load <8 x float>, ptr %221, align 4, !tbaa !49, !alias.scope !51
  %223 = getelementptr inbounds float, ptr %197, i64 %220
  %224 = load <8 x float>, ptr %223, align 4, !tbaa !49, !alias.scope !54, !noalias !51
  %225 = fadd reassoc nsz contract <8 x float> %224, %222
  store <8 x float> %225, ptr %223, align 4, !tbaa !49, !alias.scope !54, !noalias !51
  %226 = add nuw i64 %220, 8
  %227 = icmp eq i64 %226, %120
  br i1 %227, label %228, label %219, !llvm.loop !56

228:                                              ; preds = %219
  br i1 %121, label %240, label %229

229:                                              ; preds = %228, %210, %209
  %230 = phi i64 [ 0, %210 ], [ 0, %209 ], [ %120, %228 ]
  br label %231

231:                                              ; preds = %229, %231
  %232 = phi i64 [ %238, %231 ], [ %230, %229 ]
  %233 = getelementptr inbounds float, ptr %208, i64 %232
  %234 = load float, ptr %233, align 4, !tbaa !49
  %235 = getelementptr inbounds float, ptr %197, i64 %232
  %236 = load float, ptr %235, align 4, !tbaa !49
  %237 = fadd reassoc nsz contract float %236, %234
  store float %237, ptr %235, align 4, !tbaa !49
  %238 = add nuw nsw i64 %232, 1
  %239 = icmp eq i64 %238, %90
  br i1 %239, label %240, label %231, !llvm.loop !59

240:                                              ; preds = %231, %228, %193
  %241 = getelementptr inbounds float, ptr %197, i64 %85
  tail call fastcc void @copy(ptr noundef readonly %0, i64 noundef %175, ptr noundef nonnull byval(%struct.Place) align 8 %7, i64 noundef %81, ptr noundef %241, ptr noundef %201) #11
  %242 = load ptr, ptr %36, align 8, !tbaa !60
  %243 = ptrtoint ptr %242 to i64
  %244 = load i64, ptr %37, align 8, !tbaa !61
  %245 = mul i64 %244, %175
  %246 = srem i64 %81, %244
  %247 = add i64 %245, %246
  %248 = mul nsw i64 %247, %85
  %249 = getelementptr inbounds float, ptr %242, i64 %248
  br i1 %111, label %250, label %267

250:                                              ; preds = %240
  br i1 %122, label %251, label %253

251:                                              ; preds = %266, %253, %250
  %252 = phi i64 [ 0, %253 ], [ 0, %250 ], [ %123, %266 ]
  br label %272

253:                                              ; preds = %250
  %254 = add i64 %178, %243
  %255 = mul i64 %115, %247
  %256 = add i64 %254, %255
  %257 = sub i64 %256, %195
  %258 = icmp ult i64 %257, 128
  br i1 %258, label %251, label %259

259:                                              ; preds = %253, %259
  %260 = phi i64 [ %264, %259 ], [ 0, %253 ]
  %261 = getelementptr inbounds float, ptr %197, i64 %260
  %262 = load <8 x float>, ptr %261, align 4, !tbaa !49
  %263 = getelementptr inbounds float, ptr %249, i64 %260
  store <8 x float> %262, ptr %263, align 4, !tbaa !49
  %264 = add nuw i64 %260, 8
  %265 = icmp eq i64 %264, %123
  br i1 %265, label %266, label %259, !llvm.loop !62

266:                                              ; preds = %259
  br i1 %124, label %267, label %251

267:                                              ; preds = %272, %266, %240
  %268 = getelementptr inbounds float, ptr %197, i64 %89
  %269 = load ptr, ptr %38, align 8, !tbaa !40
  %270 = mul nsw i64 %175, %84
  %271 = getelementptr inbounds float, ptr %269, i64 %270
  tail call fastcc void @mix(ptr noundef readonly %0, ptr noundef %268, ptr noundef %201, ptr noundef %271) #11
  br label %279

272:                                              ; preds = %251, %272
  %273 = phi i64 [ %277, %272 ], [ %252, %251 ]
  %274 = getelementptr inbounds float, ptr %197, i64 %273
  %275 = load float, ptr %274, align 4, !tbaa !49
  %276 = getelementptr inbounds float, ptr %249, i64 %273
  store float %275, ptr %276, align 4, !tbaa !49
  %277 = add nuw nsw i64 %273, 1
  %278 = icmp eq i64 %277, %85
  br i1 %278, label %267, label %272, !llvm.loop !63

279:                                              ; preds = %267, %190, %174
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %7) #12
  %280 = add nuw nsw i64 %175, 1
  %281 = icmp eq i64 %280, %88
  br i1 %281, label %169, label %174, !llvm.loop !64

282:                                              ; preds = %169, %306
  %283 = phi i64 [ %307, %306 ], [ 0, %169 ]
  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %8) #12
  tail call void @llvm.experimental.noalias.scope.decl(metadata !65)
  %284 = load i64, ptr %11, align 8, !tbaa !4, !noalias !65
  %285 = load i64, ptr %12, align 8, !tbaa !11, !noalias !65
  %286 = mul nsw i64 %285, %284
  %287 = sdiv i64 %283, %286
  store i64 %287, ptr %8, align 8, !tbaa !28, !alias.scope !65
  %288 = sdiv i64 %283, %285
  %289 = srem i64 %288, %284
  store i64 %289, ptr %42, align 8, !tbaa !30, !alias.scope !65
  %290 = srem i64 %283, %285
  store i64 %290, ptr %43, align 8, !tbaa !31, !alias.scope !65
  %291 = load i64, ptr %25, align 8, !tbaa !32, !noalias !65
  %292 = mul nsw i64 %291, %289
  %293 = sub nsw i64 %81, %292
  store i64 %293, ptr %44, align 8, !tbaa !33, !alias.scope !65
  %294 = icmp sgt i64 %293, -1
  br i1 %294, label %295, label %306

295:                                              ; preds = %282
  %296 = load i64, ptr %26, align 8, !tbaa !34
  %297 = icmp sgt i64 %296, %293
  br i1 %297, label %298, label %306

298:                                              ; preds = %295
  %299 = load ptr, ptr %41, align 8, !tbaa !43
  %300 = mul nsw i64 %283, %96
  %301 = getelementptr inbounds float, ptr %299, i64 %300
  %302 = load ptr, ptr %34, align 8, !tbaa !47
  %303 = load i64, ptr %17, align 8, !tbaa !17
  %304 = mul nsw i64 %303, %283
  %305 = getelementptr inbounds float, ptr %302, i64 %304
  tail call fastcc void @weigh(ptr noundef nonnull readonly %0, ptr noundef nonnull byval(%struct.Place) align 8 %8, ptr noundef %301, ptr noundef %305) #11
  br label %306

306:                                              ; preds = %298, %295, %282
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %8) #12
  %307 = add nuw nsw i64 %283, 1
  %308 = icmp eq i64 %307, %88
  br i1 %308, label %314, label %282, !llvm.loop !68

309:                                              ; preds = %103
  %310 = load ptr, ptr %38, align 8, !tbaa !40
  %311 = load ptr, ptr %39, align 8, !tbaa !41
  %312 = load ptr, ptr %40, align 8, !tbaa !42
  %313 = load ptr, ptr %41, align 8, !tbaa !43
  tail call fastcc void @linear(ptr noundef %310, i64 noundef %88, i64 noundef %84, ptr noundef %311, ptr noundef %312, i64 noundef %96, ptr noundef %313) #11
  br label %314

314:                                              ; preds = %306, %309
  %315 = load i64, ptr %11, align 8, !tbaa !4
  %316 = load i64, ptr %12, align 8, !tbaa !11
  %317 = mul nsw i64 %316, %315
  %318 = icmp sgt i64 %317, 0
  br i1 %318, label %319, label %321

319:                                              ; preds = %314
  %320 = sub i64 %81, %1
  br label %324

321:                                              ; preds = %798, %314
  %322 = add i64 %81, 1
  %323 = icmp eq i64 %322, %2
  br i1 %323, label %79, label %80, !llvm.loop !69

324:                                              ; preds = %319, %798
  %325 = phi i64 [ %317, %319 ], [ %326, %798 ]
  %326 = add nsw i64 %325, -1
  %327 = load i64, ptr %11, align 8, !tbaa !4
  %328 = load i64, ptr %12, align 8, !tbaa !11
  %329 = sdiv i64 %326, %328
  %330 = srem i64 %329, %327
  %331 = srem i64 %326, %328
  %332 = load i64, ptr %25, align 8, !tbaa !32
  %333 = mul nsw i64 %332, %330
  %334 = sub nsw i64 %81, %333
  %335 = icmp sgt i64 %334, -1
  br i1 %335, label %336, label %798

336:                                              ; preds = %324
  %337 = load i64, ptr %26, align 8, !tbaa !34
  %338 = icmp sgt i64 %337, %334
  br i1 %338, label %339, label %798

339:                                              ; preds = %336
  %340 = mul nsw i64 %326, %4
  %341 = add i64 %320, %340
  %342 = load i64, ptr %17, align 8, !tbaa !17
  %343 = mul nsw i64 %342, %341
  %344 = getelementptr inbounds float, ptr %3, i64 %343
  %345 = mul nsw i64 %330, %328
  %346 = add nsw i64 %345, %331
  %347 = sub nsw i64 %346, %328
  %348 = load i64, ptr %45, align 8, !tbaa !70
  %349 = add nsw i64 %348, %81
  %350 = icmp eq i64 %330, 0
  br i1 %350, label %351, label %357

351:                                              ; preds = %339
  %352 = load ptr, ptr %46, align 8, !tbaa !71
  %353 = icmp eq ptr %352, null
  br i1 %353, label %357, label %354

354:                                              ; preds = %351
  %355 = getelementptr inbounds i64, ptr %352, i64 %334
  %356 = load i64, ptr %355, align 8, !tbaa !72
  br label %738

357:                                              ; preds = %351, %339
  %358 = load ptr, ptr %47, align 8, !tbaa !73
  %359 = getelementptr inbounds float, ptr %358, i64 %334
  %360 = load float, ptr %359, align 4, !tbaa !49
  %361 = load ptr, ptr %48, align 8, !tbaa !74
  %362 = getelementptr inbounds float, ptr %361, i64 %334
  %363 = load float, ptr %362, align 4, !tbaa !49
  %364 = load ptr, ptr %49, align 8, !tbaa !75
  %365 = getelementptr inbounds float, ptr %364, i64 %330
  %366 = load float, ptr %365, align 4, !tbaa !49
  %367 = load i64, ptr %50, align 8, !tbaa !76
  %368 = sitofp i64 %367 to float
  %369 = fdiv nsz float %363, %368
  %370 = load ptr, ptr %51, align 8, !tbaa !77
  %371 = getelementptr inbounds float, ptr %370, i64 %346
  %372 = load float, ptr %371, align 4, !tbaa !49
  %373 = fadd nsz float %366, %372
  %374 = fsub nsz float %373, %360
  %375 = load double, ptr %52, align 8, !tbaa !78
  %376 = fptrunc double %375 to float
  %377 = icmp sgt i64 %330, 0
  %378 = load i64, ptr %56, align 8, !tbaa !79
  %379 = add nsw i64 %378, %348
  br i1 %377, label %386, label %380

380:                                              ; preds = %357
  %381 = load ptr, ptr %53, align 8, !tbaa !80
  %382 = getelementptr inbounds i64, ptr %381, i64 %334
  %383 = load i64, ptr %382, align 8, !tbaa !72
  %384 = load ptr, ptr %54, align 8, !tbaa !81
  %385 = load ptr, ptr %55, align 8, !tbaa !82
  br label %400

386:                                              ; preds = %357
  %387 = load ptr, ptr %54, align 8, !tbaa !81
  %388 = add nsw i64 %330, -1
  %389 = load ptr, ptr %55, align 8, !tbaa !82
  %390 = mul nsw i64 %388, %328
  %391 = add nsw i64 %390, %331
  %392 = mul nsw i64 %379, %391
  %393 = getelementptr inbounds i64, ptr %389, i64 %392
  %394 = sub nsw i64 %349, %332
  %395 = getelementptr inbounds i64, ptr %393, i64 %394
  %396 = load i64, ptr %395, align 8, !tbaa !72
  %397 = getelementptr inbounds i64, ptr %387, i64 %396
  %398 = load i64, ptr %397, align 8, !tbaa !72
  %399 = xor i64 %398, -1
  br label %400

400:                                              ; preds = %386, %380
  %401 = phi ptr [ %385, %380 ], [ %389, %386 ]
  %402 = phi ptr [ %384, %380 ], [ %387, %386 ]
  %403 = phi i64 [ %383, %380 ], [ %399, %386 ]
  %404 = mul nsw i64 %379, %346
  %405 = getelementptr inbounds i64, ptr %401, i64 %404
  %406 = load i64, ptr %57, align 8, !tbaa !83
  %407 = sub nsw i64 %349, %406
  %408 = getelementptr inbounds i64, ptr %405, i64 %407
  %409 = load i64, ptr %408, align 8, !tbaa !72
  %410 = getelementptr inbounds i64, ptr %402, i64 %409
  %411 = load i64, ptr %410, align 8, !tbaa !72
  %412 = fdiv nsz float %376, %369
  %413 = load double, ptr %58, align 8, !tbaa !84
  %414 = fptrunc double %413 to float
  %415 = fsub nsz float %412, %414
  %416 = fptosi float %415 to i64
  %417 = load ptr, ptr %59, align 8, !tbaa !85
  %418 = tail call i64 @llvm.smin.i64(i64 %367, i64 %416)
  %419 = mul nsw i64 %418, %342
  %420 = getelementptr inbounds float, ptr %417, i64 %419
  %421 = load ptr, ptr %60, align 8, !tbaa !86
  %422 = getelementptr inbounds float, ptr %421, i64 %346
  %423 = load float, ptr %422, align 4, !tbaa !49
  %424 = load double, ptr %61, align 8, !tbaa !87
  %425 = fptrunc double %424 to float
  %426 = load ptr, ptr %62, align 8, !tbaa !88
  %427 = getelementptr inbounds float, ptr %426, i64 %330
  %428 = load float, ptr %427, align 4, !tbaa !49
  %429 = load ptr, ptr %63, align 8, !tbaa !89
  %430 = icmp eq ptr %429, null
  br i1 %430, label %451, label %431

431:                                              ; preds = %400
  %432 = mul nsw i64 %337, %330
  %433 = getelementptr float, ptr %429, i64 %432
  %434 = getelementptr float, ptr %433, i64 %334
  %435 = load float, ptr %434, align 4, !tbaa !49
  %436 = load ptr, ptr %64, align 8, !tbaa !90
  %437 = getelementptr inbounds float, ptr %436, i64 %346
  %438 = load float, ptr %437, align 4, !tbaa !49
  %439 = fsub nsz float %435, %438
  %440 = load double, ptr %65, align 8, !tbaa !91
  %441 = fptrunc double %440 to float
  %442 = load double, ptr %66, align 8, !tbaa !92
  %443 = fptrunc double %442 to float
  %444 = fmul nsz float %439, %443
  %445 = fneg reassoc nsz contract float %441
  %446 = fcmp reassoc nsz contract ogt float %444, %445
  %447 = select reassoc nsz contract i1 %446, float %444, float %445
  %448 = fcmp reassoc nsz contract olt float %447, %441
  %449 = select reassoc nsz contract i1 %448, float %447, float %441
  %450 = fadd nsz float %423, %449
  br label %451

451:                                              ; preds = %431, %400
  %452 = phi nsz float [ %450, %431 ], [ %423, %400 ]
  %453 = load ptr, ptr %34, align 8, !tbaa !47
  %454 = mul nsw i64 %342, %346
  %455 = getelementptr inbounds float, ptr %453, i64 %454
  %456 = mul i64 %328, %327
  %457 = mul i64 %456, %342
  %458 = getelementptr inbounds float, ptr %455, i64 %457
  %459 = icmp sgt i64 %342, 0
  br i1 %459, label %460, label %798

460:                                              ; preds = %451
  %461 = load ptr, ptr %67, align 8, !tbaa !93
  %462 = load ptr, ptr %68, align 8, !tbaa !94
  %463 = fcmp nsz ogt float %425, 0.000000e+00
  %464 = fadd nsz float %425, 1.000000e+00
  %465 = fsub nsz float %360, %372
  %466 = icmp slt i64 %334, %406
  br label %473

467:                                              ; preds = %710
  %468 = icmp eq i64 %713, 0
  %469 = fcmp nsz ogt float %712, %711
  %470 = select i1 %468, i1 true, i1 %469
  %471 = or i1 %350, %470
  %472 = select i1 %470, i64 %713, i64 0
  br i1 %471, label %738, label %716

473:                                              ; preds = %710, %460
  %474 = phi i64 [ 0, %460 ], [ %713, %710 ]
  %475 = phi float [ 0.000000e+00, %460 ], [ %712, %710 ]
  %476 = phi i64 [ 0, %460 ], [ %714, %710 ]
  %477 = phi float [ 0.000000e+00, %460 ], [ %711, %710 ]
  %478 = getelementptr inbounds float, ptr %461, i64 %476
  %479 = load float, ptr %478, align 4, !tbaa !49
  %480 = getelementptr inbounds float, ptr %462, i64 %476
  %481 = load float, ptr %480, align 4, !tbaa !49
  %482 = fmul nsz float %369, %481
  %483 = icmp ne i64 %476, 0
  br i1 %483, label %484, label %497

484:                                              ; preds = %473
  %485 = fcmp nsz olt float %482, %374
  br i1 %485, label %710, label %486

486:                                              ; preds = %484
  %487 = load ptr, ptr %69, align 8, !tbaa !95
  %488 = getelementptr inbounds float, ptr %487, i64 %476
  %489 = load float, ptr %488, align 4, !tbaa !49
  %490 = fmul nsz float %369, %489
  %491 = fcmp nsz olt float %490, %366
  br i1 %491, label %710, label %492

492:                                              ; preds = %486
  %493 = getelementptr inbounds i64, ptr %402, i64 %476
  %494 = load i64, ptr %493, align 8, !tbaa !72
  %495 = and i64 %494, %403
  %496 = icmp eq i64 %495, 0
  br i1 %496, label %497, label %710

497:                                              ; preds = %492, %473
  %498 = getelementptr inbounds float, ptr %455, i64 %476
  %499 = load i32, ptr %498, align 4, !tbaa !49
  %500 = ashr i32 %499, 23
  %501 = and i32 %499, 8388607
  %502 = or disjoint i32 %501, 1056964608
  %503 = bitcast i32 %502 to float
  %504 = fcmp nsz contract olt float %503, 0x3FE6A09E60000000
  %505 = fadd nsz contract float %503, %503
  %506 = select i1 %504, float %505, float %503
  %507 = select i1 %504, i32 -127, i32 -126
  %508 = add nsw i32 %507, %500
  %509 = fadd nsz contract float %506, -1.000000e+00
  %510 = sitofp i32 %508 to float
  %511 = fmul nsz contract float %509, %509
  %512 = fmul nsz contract float %509, 0x3FB2043760000000
  %513 = fadd nsz contract float %512, 0xBFBD7A3700000000
  %514 = fmul nsz contract float %509, %513
  %515 = fadd nsz contract float %514, 0x3FBDE4A340000000
  %516 = fmul nsz contract float %509, %515
  %517 = fadd nsz contract float %516, 0xBFBFCBA9E0000000
  %518 = fmul nsz contract float %509, %517
  %519 = fadd nsz contract float %518, 0x3FC23D37E0000000
  %520 = fmul nsz contract float %509, %519
  %521 = fadd nsz contract float %520, 0xBFC555CA00000000
  %522 = fmul nsz contract float %509, %521
  %523 = fadd nsz contract float %522, 0x3FC999D580000000
  %524 = fmul nsz contract float %509, %523
  %525 = fadd nsz contract float %524, 0xBFCFFFFF80000000
  %526 = fmul nsz contract float %509, %525
  %527 = fadd nsz contract float %526, 0x3FD5555540000000
  %528 = fmul nsz contract float %509, %527
  %529 = fmul nsz contract float %511, %528
  %530 = fmul nsz contract float %510, 0x3F2BD01060000000
  %531 = fsub nsz contract float %529, %530
  %532 = fmul nsz contract float %511, 5.000000e-01
  %533 = fsub nsz contract float %531, %532
  %534 = fadd nsz contract float %509, %533
  %535 = fmul nsz contract float %510, 0x3FE6300000000000
  %536 = fadd nsz contract float %535, %534
  br i1 %463, label %537, label %580

537:                                              ; preds = %497
  %538 = fmul nsz float %464, %536
  %539 = getelementptr inbounds float, ptr %458, i64 %476
  %540 = load i32, ptr %539, align 4, !tbaa !49
  %541 = ashr i32 %540, 23
  %542 = and i32 %540, 8388607
  %543 = or disjoint i32 %542, 1056964608
  %544 = bitcast i32 %543 to float
  %545 = fcmp nsz contract olt float %544, 0x3FE6A09E60000000
  %546 = fadd nsz contract float %544, %544
  %547 = select i1 %545, float %546, float %544
  %548 = select i1 %545, i32 -127, i32 -126
  %549 = add nsw i32 %548, %541
  %550 = fadd nsz contract float %547, -1.000000e+00
  %551 = sitofp i32 %549 to float
  %552 = fmul nsz contract float %550, %550
  %553 = fmul nsz contract float %550, 0x3FB2043760000000
  %554 = fadd nsz contract float %553, 0xBFBD7A3700000000
  %555 = fmul nsz contract float %550, %554
  %556 = fadd nsz contract float %555, 0x3FBDE4A340000000
  %557 = fmul nsz contract float %550, %556
  %558 = fadd nsz contract float %557, 0xBFBFCBA9E0000000
  %559 = fmul nsz contract float %550, %558
  %560 = fadd nsz contract float %559, 0x3FC23D37E0000000
  %561 = fmul nsz contract float %550, %560
  %562 = fadd nsz contract float %561, 0xBFC555CA00000000
  %563 = fmul nsz contract float %550, %562
  %564 = fadd nsz contract float %563, 0x3FC999D580000000
  %565 = fmul nsz contract float %550, %564
  %566 = fadd nsz contract float %565, 0xBFCFFFFF80000000
  %567 = fmul nsz contract float %550, %566
  %568 = fadd nsz contract float %567, 0x3FD5555540000000
  %569 = fmul nsz contract float %550, %568
  %570 = fmul nsz contract float %552, %569
  %571 = fmul nsz contract float %551, 0x3F2BD01060000000
  %572 = fsub nsz contract float %570, %571
  %573 = fmul nsz contract float %552, 5.000000e-01
  %574 = fsub nsz contract float %572, %573
  %575 = fadd nsz contract float %550, %574
  %576 = fmul nsz contract float %551, 0x3FE6300000000000
  %577 = fadd nsz contract float %576, %575
  %578 = fmul nsz float %577, %425
  %579 = fsub nsz float %538, %578
  br label %580

580:                                              ; preds = %537, %497
  %581 = phi nsz float [ %579, %537 ], [ %536, %497 ]
  %582 = fmul nsz float %452, %479
  %583 = load ptr, ptr %70, align 8, !tbaa !96
  %584 = getelementptr inbounds float, ptr %583, i64 %330
  %585 = load float, ptr %584, align 4, !tbaa !49
  %586 = load ptr, ptr %71, align 8, !tbaa !97
  %587 = getelementptr inbounds float, ptr %586, i64 %476
  %588 = load float, ptr %587, align 4, !tbaa !49
  %589 = fmul nsz float %585, %588
  %590 = fadd nsz float %582, %589
  %591 = fadd nsz float %581, %590
  %592 = getelementptr inbounds float, ptr %420, i64 %476
  %593 = load float, ptr %592, align 4, !tbaa !49
  %594 = fadd nsz float %465, %482
  %595 = fcmp nsz olt float %594, %376
  %596 = select i1 %483, i1 %595, i1 false
  %597 = fadd nsz float %593, 1.000000e+00
  %598 = select nsz i1 %596, float %597, float %593
  %599 = load ptr, ptr %72, align 8, !tbaa !98
  %600 = getelementptr inbounds float, ptr %599, i64 %330
  %601 = load float, ptr %600, align 4, !tbaa !49
  %602 = fmul nsz float %598, %601
  %603 = fadd nsz float %591, %602
  br i1 %466, label %618, label %604

604:                                              ; preds = %580
  %605 = getelementptr inbounds i64, ptr %402, i64 %476
  %606 = load i64, ptr %605, align 8, !tbaa !72
  %607 = and i64 %606, %411
  %608 = tail call range(i64 0, 65) i64 @llvm.ctpop.i64(i64 %607)
  %609 = trunc nuw nsw i64 %608 to i32
  %610 = load ptr, ptr %73, align 8, !tbaa !99
  %611 = getelementptr inbounds float, ptr %610, i64 %330
  %612 = load float, ptr %611, align 4, !tbaa !49
  %613 = shl nuw nsw i32 %609, 1
  %614 = uitofp nneg i32 %613 to float
  %615 = fsub nsz float %614, %479
  %616 = fmul nsz float %612, %615
  %617 = fadd nsz float %603, %616
  br label %618

618:                                              ; preds = %604, %580
  %619 = phi nsz float [ %617, %604 ], [ %603, %580 ]
  %620 = getelementptr inbounds float, ptr %344, i64 %476
  %621 = load float, ptr %620, align 4, !tbaa !49
  %622 = fcmp reassoc nsz contract ogt float %621, 0x3DDB7CDFE0000000
  %623 = select reassoc nsz contract i1 %622, float %621, float 0x3DDB7CDFE0000000
  %624 = fcmp reassoc nsz contract olt float %623, 0x3FEFFFFFC0000000
  %625 = select reassoc nsz contract i1 %624, float %623, float 0x3FEFFFFFC0000000
  %626 = bitcast float %625 to i32
  %627 = lshr i32 %626, 23
  %628 = and i32 %626, 8388607
  %629 = or disjoint i32 %628, 1056964608
  %630 = bitcast i32 %629 to float
  %631 = fcmp nsz contract olt float %630, 0x3FE6A09E60000000
  %632 = fadd nsz contract float %630, %630
  %633 = select i1 %631, float %632, float %630
  %634 = select i1 %631, i32 -127, i32 -126
  %635 = add nsw i32 %634, %627
  %636 = fadd nsz contract float %633, -1.000000e+00
  %637 = sitofp i32 %635 to float
  %638 = fmul nsz contract float %636, %636
  %639 = fmul nsz contract float %636, 0x3FB2043760000000
  %640 = fadd nsz contract float %639, 0xBFBD7A3700000000
  %641 = fmul nsz contract float %636, %640
  %642 = fadd nsz contract float %641, 0x3FBDE4A340000000
  %643 = fmul nsz contract float %636, %642
  %644 = fadd nsz contract float %643, 0xBFBFCBA9E0000000
  %645 = fmul nsz contract float %636, %644
  %646 = fadd nsz contract float %645, 0x3FC23D37E0000000
  %647 = fmul nsz contract float %636, %646
  %648 = fadd nsz contract float %647, 0xBFC555CA00000000
  %649 = fmul nsz contract float %636, %648
  %650 = fadd nsz contract float %649, 0x3FC999D580000000
  %651 = fmul nsz contract float %636, %650
  %652 = fadd nsz contract float %651, 0xBFCFFFFF80000000
  %653 = fmul nsz contract float %636, %652
  %654 = fadd nsz contract float %653, 0x3FD5555540000000
  %655 = fmul nsz contract float %636, %654
  %656 = fmul nsz contract float %638, %655
  %657 = fmul nsz contract float %637, 0x3F2BD01060000000
  %658 = fsub nsz contract float %656, %657
  %659 = fmul nsz contract float %638, 5.000000e-01
  %660 = fsub nsz contract float %658, %659
  %661 = fadd nsz contract float %636, %660
  %662 = fmul nsz contract float %637, 0x3FE6300000000000
  %663 = fadd nsz contract float %662, %661
  %664 = fneg reassoc nsz contract float %663
  %665 = bitcast float %664 to i32
  %666 = ashr i32 %665, 23
  %667 = and i32 %665, 8388607
  %668 = or disjoint i32 %667, 1056964608
  %669 = bitcast i32 %668 to float
  %670 = fcmp nsz contract olt float %669, 0x3FE6A09E60000000
  %671 = fadd nsz contract float %669, %669
  %672 = select i1 %670, float %671, float %669
  %673 = select i1 %670, i32 -127, i32 -126
  %674 = add nsw i32 %673, %666
  %675 = fadd nsz contract float %672, -1.000000e+00
  %676 = sitofp i32 %674 to float
  %677 = fmul nsz contract float %675, %675
  %678 = fmul nsz contract float %675, 0x3FB2043760000000
  %679 = fadd nsz contract float %678, 0xBFBD7A3700000000
  %680 = fmul nsz contract float %675, %679
  %681 = fadd nsz contract float %680, 0x3FBDE4A340000000
  %682 = fmul nsz contract float %675, %681
  %683 = fadd nsz contract float %682, 0xBFBFCBA9E0000000
  %684 = fmul nsz contract float %675, %683
  %685 = fadd nsz contract float %684, 0x3FC23D37E0000000
  %686 = fmul nsz contract float %675, %685
  %687 = fadd nsz contract float %686, 0xBFC555CA00000000
  %688 = fmul nsz contract float %675, %687
  %689 = fadd nsz contract float %688, 0x3FC999D580000000
  %690 = fmul nsz contract float %675, %689
  %691 = fadd nsz contract float %690, 0xBFCFFFFF80000000
  %692 = fmul nsz contract float %675, %691
  %693 = fadd nsz contract float %692, 0x3FD5555540000000
  %694 = fmul nsz contract float %675, %693
  %695 = fmul nsz contract float %677, %694
  %696 = fmul nsz contract float %676, 0x3F2BD01060000000
  %697 = fsub nsz contract float %695, %696
  %698 = fmul nsz contract float %677, 5.000000e-01
  %699 = fsub nsz contract float %697, %698
  %700 = fadd nsz contract float %675, %699
  %701 = fmul nsz contract float %676, 0x3FE6300000000000
  %702 = fadd nsz contract float %701, %700
  %703 = fmul nsz float %428, %702
  %704 = fsub nsz float %619, %703
  br i1 %483, label %705, label %710

705:                                              ; preds = %618
  %706 = icmp eq i64 %474, 0
  %707 = fcmp nsz ogt float %704, %475
  %708 = select i1 %706, i1 true, i1 %707
  br i1 %708, label %709, label %710

709:                                              ; preds = %705
  br label %710

710:                                              ; preds = %709, %705, %618, %492, %486, %484
  %711 = phi nsz float [ %477, %492 ], [ %477, %486 ], [ %477, %484 ], [ %477, %709 ], [ %704, %618 ], [ %477, %705 ]
  %712 = phi nsz float [ %475, %492 ], [ %475, %486 ], [ %475, %484 ], [ %704, %709 ], [ %475, %618 ], [ %475, %705 ]
  %713 = phi i64 [ %474, %492 ], [ %474, %486 ], [ %474, %484 ], [ %476, %709 ], [ %474, %618 ], [ %474, %705 ]
  %714 = add nuw nsw i64 %476, 1
  %715 = icmp eq i64 %714, %342
  br i1 %715, label %467, label %473, !llvm.loop !100

716:                                              ; preds = %467
  %717 = fcmp nsz ueq float %372, 0xFFF0000000000000
  br i1 %717, label %718, label %722

718:                                              ; preds = %716
  %719 = load ptr, ptr %74, align 8, !tbaa !101
  %720 = getelementptr inbounds float, ptr %719, i64 %347
  %721 = load float, ptr %720, align 4, !tbaa !49
  br label %722

722:                                              ; preds = %718, %716
  %723 = phi reassoc nsz contract float [ %721, %718 ], [ %372, %716 ]
  %724 = fmul nsz float %363, 2.000000e+00
  %725 = fadd nsz float %360, %724
  %726 = fsub nsz float %725, %723
  %727 = load ptr, ptr %75, align 8, !tbaa !102
  %728 = getelementptr inbounds float, ptr %727, i64 %347
  %729 = load float, ptr %728, align 4, !tbaa !49
  %730 = load double, ptr %76, align 8, !tbaa !103
  %731 = fptrunc double %730 to float
  %732 = fmul reassoc nsz contract float %729, %731
  %733 = load double, ptr %77, align 8, !tbaa !104
  %734 = fptrunc double %733 to float
  %735 = fcmp reassoc nsz contract ogt float %732, %734
  %736 = select reassoc nsz contract i1 %735, float %732, float %734
  %737 = fcmp nsz ogt float %726, %736
  br i1 %737, label %755, label %798

738:                                              ; preds = %354, %467
  %739 = phi i64 [ %356, %354 ], [ %472, %467 ]
  %740 = icmp eq i64 %739, 0
  br i1 %740, label %798, label %741

741:                                              ; preds = %738
  %742 = load ptr, ptr %47, align 8, !tbaa !73
  %743 = getelementptr inbounds float, ptr %742, i64 %334
  %744 = load float, ptr %743, align 4, !tbaa !49
  %745 = load ptr, ptr %48, align 8, !tbaa !74
  %746 = getelementptr inbounds float, ptr %745, i64 %334
  %747 = load float, ptr %746, align 4, !tbaa !49
  %748 = load i64, ptr %50, align 8, !tbaa !76
  %749 = load ptr, ptr %68, align 8, !tbaa !94
  %750 = load ptr, ptr %51, align 8, !tbaa !77
  %751 = getelementptr inbounds float, ptr %750, i64 %346
  %752 = load float, ptr %751, align 4, !tbaa !49
  %753 = sitofp i64 %748 to float
  %754 = fdiv nsz float %747, %753
  br label %755

755:                                              ; preds = %741, %722
  %756 = phi float [ %754, %741 ], [ %369, %722 ]
  %757 = phi float [ %752, %741 ], [ %372, %722 ]
  %758 = phi ptr [ %750, %741 ], [ %370, %722 ]
  %759 = phi ptr [ %749, %741 ], [ %462, %722 ]
  %760 = phi float [ %744, %741 ], [ %360, %722 ]
  %761 = phi i64 [ %739, %741 ], [ %713, %722 ]
  %762 = getelementptr inbounds float, ptr %759, i64 %761
  %763 = load float, ptr %762, align 4, !tbaa !49
  %764 = fmul nsz float %763, %756
  %765 = fadd nsz float %760, %764
  %766 = getelementptr inbounds float, ptr %758, i64 %346
  %767 = fcmp nsz ueq float %757, 0xFFF0000000000000
  br i1 %767, label %775, label %768

768:                                              ; preds = %755
  %769 = load ptr, ptr %75, align 8, !tbaa !102
  %770 = getelementptr inbounds float, ptr %769, i64 %346
  %771 = load float, ptr %770, align 4, !tbaa !49
  %772 = fsub nsz float %765, %757
  %773 = fcmp reassoc nsz contract ogt float %771, %772
  %774 = select reassoc nsz contract i1 %773, float %771, float %772
  store float %774, ptr %770, align 4, !tbaa !49
  br label %778

775:                                              ; preds = %755
  %776 = load ptr, ptr %74, align 8, !tbaa !101
  %777 = getelementptr inbounds float, ptr %776, i64 %346
  store float %765, ptr %777, align 4, !tbaa !49
  br label %778

778:                                              ; preds = %775, %768
  %779 = load ptr, ptr %67, align 8, !tbaa !93
  %780 = getelementptr inbounds float, ptr %779, i64 %761
  %781 = load float, ptr %780, align 4, !tbaa !49
  %782 = load ptr, ptr %64, align 8, !tbaa !90
  %783 = getelementptr inbounds float, ptr %782, i64 %346
  %784 = load float, ptr %783, align 4, !tbaa !49
  %785 = fadd nsz float %781, %784
  store float %785, ptr %783, align 4, !tbaa !49
  %786 = load ptr, ptr %78, align 8, !tbaa !105
  %787 = getelementptr inbounds float, ptr %786, i64 %761
  %788 = load float, ptr %787, align 4, !tbaa !49
  %789 = fmul nsz float %756, %788
  %790 = fadd nsz float %760, %789
  store float %790, ptr %766, align 4, !tbaa !49
  %791 = load ptr, ptr %55, align 8, !tbaa !82
  %792 = load i64, ptr %56, align 8, !tbaa !79
  %793 = add nsw i64 %792, %348
  %794 = mul nsw i64 %793, %346
  %795 = getelementptr inbounds i64, ptr %791, i64 %794
  %796 = getelementptr i64, ptr %795, i64 %348
  %797 = getelementptr i64, ptr %796, i64 %81
  store i64 %761, ptr %797, align 8, !tbaa !72
  br label %798

798:                                              ; preds = %451, %722, %324, %778, %738, %336
  %799 = icmp sgt i64 %325, 1
  br i1 %799, label %324, label %321, !llvm.loop !106
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite)
define internal fastcc void @linear(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr nocapture noundef readonly %3, ptr noundef readonly %4, i64 noundef %5, ptr nocapture noundef %6) unnamed_addr #2 {
  %8 = icmp slt i64 %5, 3
  br i1 %8, label %23, label %9

9:                                                ; preds = %7
  %10 = icmp eq ptr %4, null
  %11 = icmp slt i64 %1, 4
  %12 = icmp slt i64 %2, 8
  %13 = getelementptr i8, ptr %3, i64 12288
  %14 = shl i64 %2, 3
  %15 = mul i64 %2, 12
  %16 = shl i64 %5, 3
  %17 = mul i64 %5, 12
  %18 = shl i64 %5, 3
  %19 = mul i64 %5, 12
  br label %52

20:                                               ; preds = %420, %73
  %21 = add nuw nsw i64 %53, 3
  %22 = icmp sgt i64 %21, %5
  br i1 %22, label %23, label %52, !llvm.loop !107

23:                                               ; preds = %20, %7
  %24 = phi i64 [ 0, %7 ], [ %53, %20 ]
  %25 = icmp slt i64 %24, %5
  br i1 %25, label %26, label %535

26:                                               ; preds = %23
  %27 = icmp sgt i64 %1, 0
  %28 = icmp eq ptr %4, null
  %29 = getelementptr i8, ptr %3, i64 12288
  %30 = icmp slt i64 %2, 8
  %31 = shl i64 %24, 2
  %32 = add i64 %1, 4611686018427387903
  %33 = mul i64 %32, %5
  %34 = add i64 %33, %24
  %35 = shl i64 %34, 2
  %36 = mul i64 %24, %2
  %37 = shl i64 %36, 2
  %38 = shl i64 %2, 2
  %39 = add i64 %31, 4
  %40 = mul i64 %39, %2
  %41 = shl i64 %2, 2
  %42 = getelementptr i8, ptr %6, i64 %31
  %43 = getelementptr i8, ptr %6, i64 %35
  %44 = getelementptr i8, ptr %43, i64 4
  %45 = getelementptr i8, ptr %3, i64 %37
  %46 = getelementptr i8, ptr %3, i64 %40
  %47 = getelementptr i8, ptr %0, i64 %41
  %48 = and i64 %5, 2305843009213693952
  %49 = icmp ne i64 %48, 0
  %50 = and i64 %2, 7
  %51 = icmp eq i64 %50, 0
  br label %423

52:                                               ; preds = %9, %20
  %53 = phi i64 [ 3, %9 ], [ %21, %20 ]
  %54 = phi i64 [ 0, %9 ], [ %53, %20 ]
  %55 = getelementptr inbounds float, ptr %4, i64 %54
  %56 = select i1 %10, ptr null, ptr %55
  %57 = getelementptr float, ptr %6, i64 %54
  br i1 %11, label %73, label %58

58:                                               ; preds = %52
  %59 = icmp eq ptr %56, null
  %60 = mul i64 %54, %2
  %61 = add nuw nsw i64 %54, 1
  %62 = mul i64 %61, %2
  %63 = add nuw nsw i64 %54, 2
  %64 = mul i64 %63, %2
  %65 = getelementptr inbounds i8, ptr %56, i64 4
  %66 = getelementptr inbounds i8, ptr %56, i64 8
  %67 = getelementptr inbounds i8, ptr %56, i64 4
  %68 = getelementptr inbounds i8, ptr %56, i64 8
  %69 = getelementptr inbounds i8, ptr %56, i64 4
  %70 = getelementptr inbounds i8, ptr %56, i64 8
  %71 = getelementptr inbounds i8, ptr %56, i64 4
  %72 = getelementptr inbounds i8, ptr %56, i64 8
  br label %85

73:                                               ; preds = %317, %52
  %74 = phi i64 [ 0, %52 ], [ %86, %317 ]
  %75 = icmp slt i64 %74, %1
  br i1 %75, label %76, label %20

76:                                               ; preds = %73
  %77 = icmp eq ptr %56, null
  %78 = mul i64 %54, %2
  %79 = add nuw nsw i64 %54, 1
  %80 = mul i64 %79, %2
  %81 = add nuw nsw i64 %54, 2
  %82 = mul i64 %81, %2
  %83 = getelementptr inbounds i8, ptr %56, i64 4
  %84 = getelementptr inbounds i8, ptr %56, i64 8
  br label %320

85:                                               ; preds = %58, %317
  %86 = phi i64 [ 4, %58 ], [ %318, %317 ]
  %87 = phi i64 [ 0, %58 ], [ %86, %317 ]
  %88 = mul nsw i64 %87, %2
  %89 = getelementptr inbounds float, ptr %0, i64 %88
  %90 = mul nuw nsw i64 %87, %5
  %91 = getelementptr float, ptr %57, i64 %90
  br i1 %12, label %156, label %92

92:                                               ; preds = %85, %92
  %93 = phi nsz <8 x float> [ %125, %92 ], [ zeroinitializer, %85 ]
  %94 = phi nsz <8 x float> [ %127, %92 ], [ zeroinitializer, %85 ]
  %95 = phi nsz <8 x float> [ %129, %92 ], [ zeroinitializer, %85 ]
  %96 = phi nsz <8 x float> [ %133, %92 ], [ zeroinitializer, %85 ]
  %97 = phi nsz <8 x float> [ %135, %92 ], [ zeroinitializer, %85 ]
  %98 = phi nsz <8 x float> [ %137, %92 ], [ zeroinitializer, %85 ]
  %99 = phi nsz <8 x float> [ %141, %92 ], [ zeroinitializer, %85 ]
  %100 = phi nsz <8 x float> [ %143, %92 ], [ zeroinitializer, %85 ]
  %101 = phi nsz <8 x float> [ %145, %92 ], [ zeroinitializer, %85 ]
  %102 = phi nsz <8 x float> [ %149, %92 ], [ zeroinitializer, %85 ]
  %103 = phi nsz <8 x float> [ %151, %92 ], [ zeroinitializer, %85 ]
  %104 = phi nsz <8 x float> [ %153, %92 ], [ zeroinitializer, %85 ]
  %105 = phi i64 [ %154, %92 ], [ 8, %85 ]
  %106 = phi i64 [ %105, %92 ], [ 0, %85 ]
  %107 = add nsw i64 %60, %106
  %108 = getelementptr inbounds float, ptr %3, i64 %107
  %109 = load <8 x float>, ptr %108, align 4, !tbaa !108
  %110 = shl i64 %107, 2
  %111 = getelementptr i8, ptr %13, i64 %110
  tail call void @llvm.prefetch.p0(ptr %111, i32 0, i32 3, i32 1)
  %112 = add nsw i64 %62, %106
  %113 = getelementptr inbounds float, ptr %3, i64 %112
  %114 = load <8 x float>, ptr %113, align 4, !tbaa !108
  %115 = shl i64 %112, 2
  %116 = getelementptr i8, ptr %13, i64 %115
  tail call void @llvm.prefetch.p0(ptr %116, i32 0, i32 3, i32 1)
  %117 = add nsw i64 %64, %106
  %118 = getelementptr inbounds float, ptr %3, i64 %117
  %119 = load <8 x float>, ptr %118, align 4, !tbaa !108
  %120 = shl i64 %117, 2
  %121 = getelementptr i8, ptr %13, i64 %120
  tail call void @llvm.prefetch.p0(ptr %121, i32 0, i32 3, i32 1)
  %122 = getelementptr float, ptr %89, i64 %106
  %123 = load <8 x float>, ptr %122, align 4, !tbaa !108
  %124 = fmul reassoc nsz contract <8 x float> %123, %109
  %125 = fadd reassoc nsz contract <8 x float> %93, %124
  %126 = fmul reassoc nsz contract <8 x float> %123, %114
  %127 = fadd reassoc nsz contract <8 x float> %94, %126
  %128 = fmul reassoc nsz contract <8 x float> %123, %119
  %129 = fadd reassoc nsz contract <8 x float> %95, %128
  %130 = getelementptr float, ptr %122, i64 %2
  %131 = load <8 x float>, ptr %130, align 4, !tbaa !108
  %132 = fmul reassoc nsz contract <8 x float> %131, %109
  %133 = fadd reassoc nsz contract <8 x float> %96, %132
  %134 = fmul reassoc nsz contract <8 x float> %131, %114
  %135 = fadd reassoc nsz contract <8 x float> %97, %134
  %136 = fmul reassoc nsz contract <8 x float> %131, %119
  %137 = fadd reassoc nsz contract <8 x float> %98, %136
  %138 = getelementptr i8, ptr %122, i64 %14
  %139 = load <8 x float>, ptr %138, align 4, !tbaa !108
  %140 = fmul reassoc nsz contract <8 x float> %139, %109
  %141 = fadd reassoc nsz contract <8 x float> %99, %140
  %142 = fmul reassoc nsz contract <8 x float> %139, %114
  %143 = fadd reassoc nsz contract <8 x float> %100, %142
  %144 = fmul reassoc nsz contract <8 x float> %139, %119
  %145 = fadd reassoc nsz contract <8 x float> %101, %144
  %146 = getelementptr i8, ptr %122, i64 %15
  %147 = load <8 x float>, ptr %146, align 4, !tbaa !108
  %148 = fmul reassoc nsz contract <8 x float> %147, %109
  %149 = fadd reassoc nsz contract <8 x float> %102, %148
  %150 = fmul reassoc nsz contract <8 x float> %147, %114
  %151 = fadd reassoc nsz contract <8 x float> %103, %150
  %152 = fmul reassoc nsz contract <8 x float> %147, %119
  %153 = fadd reassoc nsz contract <8 x float> %104, %152
  %154 = add nuw nsw i64 %105, 8
  %155 = icmp sgt i64 %154, %2
  br i1 %155, label %156, label %92, !llvm.loop !109

156:                                              ; preds = %92, %85
  %157 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %125, %92 ]
  %158 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %127, %92 ]
  %159 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %129, %92 ]
  %160 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %133, %92 ]
  %161 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %135, %92 ]
  %162 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %137, %92 ]
  %163 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %141, %92 ]
  %164 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %143, %92 ]
  %165 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %145, %92 ]
  %166 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %149, %92 ]
  %167 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %151, %92 ]
  %168 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %153, %92 ]
  %169 = phi i64 [ 0, %85 ], [ %105, %92 ]
  %170 = shufflevector <8 x float> %157, <8 x float> %161, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %171 = shufflevector <8 x float> %157, <8 x float> %161, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %172 = fadd reassoc nsz contract <8 x float> %170, %171
  %173 = shufflevector <8 x float> %158, <8 x float> %162, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %174 = shufflevector <8 x float> %158, <8 x float> %162, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %175 = fadd reassoc nsz contract <8 x float> %173, %174
  %176 = shufflevector <8 x float> %159, <8 x float> %163, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %177 = shufflevector <8 x float> %159, <8 x float> %163, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %178 = fadd reassoc nsz contract <8 x float> %176, %177
  %179 = shufflevector <8 x float> %160, <8 x float> %164, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %180 = shufflevector <8 x float> %160, <8 x float> %164, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %181 = fadd reassoc nsz contract <8 x float> %179, %180
  %182 = shufflevector <8 x float> %172, <8 x float> %175, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %183 = shufflevector <8 x float> %172, <8 x float> %175, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %184 = fadd reassoc nsz contract <8 x float> %182, %183
  %185 = shufflevector <8 x float> %178, <8 x float> %181, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %186 = shufflevector <8 x float> %178, <8 x float> %181, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %187 = fadd reassoc nsz contract <8 x float> %185, %186
  %188 = shufflevector <8 x float> %184, <8 x float> %187, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %189 = shufflevector <8 x float> %184, <8 x float> %187, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %190 = fadd reassoc nsz contract <8 x float> %188, %189
  %191 = shufflevector <8 x float> %165, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %192 = shufflevector <8 x float> %165, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %193 = fadd reassoc nsz contract <8 x float> %191, %192
  %194 = shufflevector <8 x float> %166, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %195 = shufflevector <8 x float> %166, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %196 = fadd reassoc nsz contract <8 x float> %194, %195
  %197 = shufflevector <8 x float> %167, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %198 = shufflevector <8 x float> %167, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %199 = fadd reassoc nsz contract <8 x float> %197, %198
  %200 = shufflevector <8 x float> %168, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %201 = shufflevector <8 x float> %168, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %202 = fadd reassoc nsz contract <8 x float> %200, %201
  %203 = shufflevector <8 x float> %193, <8 x float> %196, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %204 = shufflevector <8 x float> %193, <8 x float> %196, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %205 = fadd reassoc nsz contract <8 x float> %203, %204
  %206 = shufflevector <8 x float> %199, <8 x float> %202, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %207 = shufflevector <8 x float> %199, <8 x float> %202, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %208 = fadd reassoc nsz contract <8 x float> %206, %207
  %209 = shufflevector <8 x float> %205, <8 x float> %208, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 poison, i32 poison, i32 poison, i32 poison>
  %210 = shufflevector <8 x float> %205, <8 x float> %208, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 poison, i32 poison, i32 poison, i32 poison>
  %211 = fadd reassoc nsz contract <8 x float> %209, %210
  %212 = extractelement <8 x float> %190, i64 0
  br i1 %59, label %213, label %235

213:                                              ; preds = %156
  store float %212, ptr %91, align 4, !tbaa !49
  %214 = extractelement <8 x float> %190, i64 1
  %215 = getelementptr i8, ptr %91, i64 4
  store float %214, ptr %215, align 4, !tbaa !49
  %216 = extractelement <8 x float> %190, i64 2
  %217 = getelementptr i8, ptr %91, i64 8
  store float %216, ptr %217, align 4, !tbaa !49
  %218 = getelementptr float, ptr %91, i64 %5
  %219 = extractelement <8 x float> %190, i64 3
  store float %219, ptr %218, align 4, !tbaa !49
  %220 = extractelement <8 x float> %190, i64 4
  %221 = getelementptr i8, ptr %218, i64 4
  store float %220, ptr %221, align 4, !tbaa !49
  %222 = extractelement <8 x float> %190, i64 5
  %223 = getelementptr i8, ptr %218, i64 8
  store float %222, ptr %223, align 4, !tbaa !49
  %224 = getelementptr i8, ptr %91, i64 %18
  %225 = extractelement <8 x float> %190, i64 6
  store float %225, ptr %224, align 4, !tbaa !49
  %226 = extractelement <8 x float> %190, i64 7
  %227 = getelementptr i8, ptr %224, i64 4
  store float %226, ptr %227, align 4, !tbaa !49
  %228 = extractelement <8 x float> %211, i64 0
  %229 = getelementptr i8, ptr %224, i64 8
  store float %228, ptr %229, align 4, !tbaa !49
  %230 = getelementptr i8, ptr %91, i64 %19
  %231 = extractelement <8 x float> %211, i64 1
  store float %231, ptr %230, align 4, !tbaa !49
  %232 = extractelement <8 x float> %211, i64 2
  %233 = getelementptr i8, ptr %230, i64 4
  store float %232, ptr %233, align 4, !tbaa !49
  %234 = extractelement <8 x float> %211, i64 3
  br label %280

235:                                              ; preds = %156
  %236 = load float, ptr %56, align 4, !tbaa !49
  %237 = fadd reassoc nsz contract float %236, %212
  store float %237, ptr %91, align 4, !tbaa !49
  %238 = extractelement <8 x float> %190, i64 1
  %239 = load float, ptr %65, align 4, !tbaa !49
  %240 = fadd reassoc nsz contract float %239, %238
  %241 = getelementptr i8, ptr %91, i64 4
  store float %240, ptr %241, align 4, !tbaa !49
  %242 = extractelement <8 x float> %190, i64 2
  %243 = load float, ptr %66, align 4, !tbaa !49
  %244 = fadd reassoc nsz contract float %243, %242
  %245 = getelementptr i8, ptr %91, i64 8
  store float %244, ptr %245, align 4, !tbaa !49
  %246 = getelementptr float, ptr %91, i64 %5
  %247 = extractelement <8 x float> %190, i64 3
  %248 = load float, ptr %56, align 4, !tbaa !49
  %249 = fadd reassoc nsz contract float %248, %247
  store float %249, ptr %246, align 4, !tbaa !49
  %250 = extractelement <8 x float> %190, i64 4
  %251 = load float, ptr %67, align 4, !tbaa !49
  %252 = fadd reassoc nsz contract float %251, %250
  %253 = getelementptr i8, ptr %246, i64 4
  store float %252, ptr %253, align 4, !tbaa !49
  %254 = extractelement <8 x float> %190, i64 5
  %255 = load float, ptr %68, align 4, !tbaa !49
  %256 = fadd reassoc nsz contract float %255, %254
  %257 = getelementptr i8, ptr %246, i64 8
  store float %256, ptr %257, align 4, !tbaa !49
  %258 = getelementptr i8, ptr %91, i64 %16
  %259 = extractelement <8 x float> %190, i64 6
  %260 = load float, ptr %56, align 4, !tbaa !49
  %261 = fadd reassoc nsz contract float %260, %259
  store float %261, ptr %258, align 4, !tbaa !49
  %262 = extractelement <8 x float> %190, i64 7
  %263 = load float, ptr %69, align 4, !tbaa !49
  %264 = fadd reassoc nsz contract float %263, %262
  %265 = getelementptr i8, ptr %258, i64 4
  store float %264, ptr %265, align 4, !tbaa !49
  %266 = extractelement <8 x float> %211, i64 0
  %267 = load float, ptr %70, align 4, !tbaa !49
  %268 = fadd reassoc nsz contract float %267, %266
  %269 = getelementptr i8, ptr %258, i64 8
  store float %268, ptr %269, align 4, !tbaa !49
  %270 = getelementptr i8, ptr %91, i64 %17
  %271 = extractelement <8 x float> %211, i64 1
  %272 = load float, ptr %56, align 4, !tbaa !49
  %273 = fadd reassoc nsz contract float %272, %271
  store float %273, ptr %270, align 4, !tbaa !49
  %274 = extractelement <8 x float> %211, i64 2
  %275 = load float, ptr %71, align 4, !tbaa !49
  %276 = fadd reassoc nsz contract float %275, %274
  %277 = getelementptr i8, ptr %270, i64 4
  store float %276, ptr %277, align 4, !tbaa !49
  %278 = extractelement <8 x float> %211, i64 3
  %279 = load float, ptr %72, align 4, !tbaa !49
  br label %280

280:                                              ; preds = %213, %235
  %281 = phi float [ %278, %235 ], [ %234, %213 ]
  %282 = phi i64 [ %17, %235 ], [ %19, %213 ]
  %283 = phi reassoc nsz contract float [ %279, %235 ], [ 0.000000e+00, %213 ]
  %284 = getelementptr i8, ptr %91, i64 %282
  %285 = fadd reassoc nsz contract float %283, %281
  %286 = getelementptr i8, ptr %284, i64 8
  store float %285, ptr %286, align 4, !tbaa !49
  %287 = icmp slt i64 %169, %2
  br i1 %287, label %288, label %317

288:                                              ; preds = %280, %298
  %289 = phi i64 [ %299, %298 ], [ %169, %280 ]
  %290 = getelementptr float, ptr %3, i64 %289
  %291 = getelementptr float, ptr %89, i64 %289
  br label %292

292:                                              ; preds = %288, %301
  %293 = phi i64 [ 0, %288 ], [ %302, %301 ]
  %294 = mul nsw i64 %293, %2
  %295 = getelementptr float, ptr %291, i64 %294
  %296 = mul nuw nsw i64 %293, %5
  %297 = getelementptr float, ptr %91, i64 %296
  br label %304

298:                                              ; preds = %301
  %299 = add nuw nsw i64 %289, 1
  %300 = icmp eq i64 %299, %2
  br i1 %300, label %317, label %288, !llvm.loop !110

301:                                              ; preds = %304
  %302 = add nuw nsw i64 %293, 1
  %303 = icmp eq i64 %302, 4
  br i1 %303, label %298, label %292, !llvm.loop !111

304:                                              ; preds = %292, %304
  %305 = phi i64 [ 0, %292 ], [ %315, %304 ]
  %306 = add nuw nsw i64 %54, %305
  %307 = mul i64 %306, %2
  %308 = getelementptr float, ptr %290, i64 %307
  %309 = load float, ptr %308, align 4, !tbaa !49
  %310 = load float, ptr %295, align 4, !tbaa !49
  %311 = fmul reassoc nsz contract float %310, %309
  %312 = getelementptr float, ptr %297, i64 %305
  %313 = load float, ptr %312, align 4, !tbaa !49
  %314 = fadd reassoc nsz contract float %313, %311
  store float %314, ptr %312, align 4, !tbaa !49
  %315 = add nuw nsw i64 %305, 1
  %316 = icmp eq i64 %315, 3
  br i1 %316, label %301, label %304, !llvm.loop !112

317:                                              ; preds = %298, %280
  %318 = add nuw nsw i64 %86, 4
  %319 = icmp sgt i64 %318, %1
  br i1 %319, label %73, label %85, !llvm.loop !113

320:                                              ; preds = %76, %420
  %321 = phi i64 [ %74, %76 ], [ %421, %420 ]
  %322 = mul nsw i64 %321, %2
  %323 = getelementptr inbounds float, ptr %0, i64 %322
  %324 = mul nuw nsw i64 %321, %5
  %325 = getelementptr float, ptr %57, i64 %324
  br i1 %12, label %357, label %326

326:                                              ; preds = %320, %326
  %327 = phi nsz <8 x float> [ %350, %326 ], [ zeroinitializer, %320 ]
  %328 = phi nsz <8 x float> [ %352, %326 ], [ zeroinitializer, %320 ]
  %329 = phi nsz <8 x float> [ %354, %326 ], [ zeroinitializer, %320 ]
  %330 = phi i64 [ %355, %326 ], [ 8, %320 ]
  %331 = phi i64 [ %330, %326 ], [ 0, %320 ]
  %332 = add nsw i64 %78, %331
  %333 = getelementptr inbounds float, ptr %3, i64 %332
  %334 = load <8 x float>, ptr %333, align 4, !tbaa !108
  %335 = shl i64 %332, 2
  %336 = getelementptr i8, ptr %13, i64 %335
  tail call void @llvm.prefetch.p0(ptr %336, i32 0, i32 3, i32 1)
  %337 = add nsw i64 %80, %331
  %338 = getelementptr inbounds float, ptr %3, i64 %337
  %339 = load <8 x float>, ptr %338, align 4, !tbaa !108
  %340 = shl i64 %337, 2
  %341 = getelementptr i8, ptr %13, i64 %340
  tail call void @llvm.prefetch.p0(ptr %341, i32 0, i32 3, i32 1)
  %342 = add nsw i64 %82, %331
  %343 = getelementptr inbounds float, ptr %3, i64 %342
  %344 = load <8 x float>, ptr %343, align 4, !tbaa !108
  %345 = shl i64 %342, 2
  %346 = getelementptr i8, ptr %13, i64 %345
  tail call void @llvm.prefetch.p0(ptr %346, i32 0, i32 3, i32 1)
  %347 = getelementptr float, ptr %323, i64 %331
  %348 = load <8 x float>, ptr %347, align 4, !tbaa !108
  %349 = fmul reassoc nsz contract <8 x float> %348, %334
  %350 = fadd reassoc nsz contract <8 x float> %327, %349
  %351 = fmul reassoc nsz contract <8 x float> %348, %339
  %352 = fadd reassoc nsz contract <8 x float> %328, %351
  %353 = fmul reassoc nsz contract <8 x float> %348, %344
  %354 = fadd reassoc nsz contract <8 x float> %329, %353
  %355 = add nuw nsw i64 %330, 8
  %356 = icmp sgt i64 %355, %2
  br i1 %356, label %357, label %326, !llvm.loop !109

357:                                              ; preds = %326, %320
  %358 = phi nsz <8 x float> [ zeroinitializer, %320 ], [ %350, %326 ]
  %359 = phi nsz <8 x float> [ zeroinitializer, %320 ], [ %352, %326 ]
  %360 = phi nsz <8 x float> [ zeroinitializer, %320 ], [ %354, %326 ]
  %361 = phi i64 [ 0, %320 ], [ %330, %326 ]
  %362 = shufflevector <8 x float> %358, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %363 = shufflevector <8 x float> %358, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %364 = fadd reassoc nsz contract <8 x float> %362, %363
  %365 = shufflevector <8 x float> %359, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %366 = shufflevector <8 x float> %359, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %367 = fadd reassoc nsz contract <8 x float> %365, %366
  %368 = shufflevector <8 x float> %360, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %369 = shufflevector <8 x float> %360, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %370 = fadd reassoc nsz contract <8 x float> %368, %369
  %371 = shufflevector <8 x float> %364, <8 x float> %367, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %372 = shufflevector <8 x float> %364, <8 x float> %367, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %373 = fadd reassoc nsz contract <8 x float> %371, %372
  %374 = shufflevector <8 x float> %370, <8 x float> <float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison>, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %375 = shufflevector <8 x float> %370, <8 x float> <float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00>, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %376 = fadd reassoc nsz contract <8 x float> %374, %375
  %377 = shufflevector <8 x float> %373, <8 x float> %376, <8 x i32> <i32 0, i32 2, i32 8, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %378 = shufflevector <8 x float> %373, <8 x float> %376, <8 x i32> <i32 1, i32 3, i32 9, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %379 = fadd reassoc nsz contract <8 x float> %377, %378
  %380 = extractelement <8 x float> %379, i64 0
  br i1 %77, label %381, label %385

381:                                              ; preds = %357
  store float %380, ptr %325, align 4, !tbaa !49
  %382 = extractelement <8 x float> %379, i64 1
  %383 = getelementptr i8, ptr %325, i64 4
  store float %382, ptr %383, align 4, !tbaa !49
  %384 = extractelement <8 x float> %379, i64 2
  br label %394

385:                                              ; preds = %357
  %386 = load float, ptr %56, align 4, !tbaa !49
  %387 = fadd reassoc nsz contract float %386, %380
  store float %387, ptr %325, align 4, !tbaa !49
  %388 = extractelement <8 x float> %379, i64 1
  %389 = load float, ptr %83, align 4, !tbaa !49
  %390 = fadd reassoc nsz contract float %389, %388
  %391 = getelementptr i8, ptr %325, i64 4
  store float %390, ptr %391, align 4, !tbaa !49
  %392 = extractelement <8 x float> %379, i64 2
  %393 = load float, ptr %84, align 4, !tbaa !49
  br label %394

394:                                              ; preds = %381, %385
  %395 = phi float [ %392, %385 ], [ %384, %381 ]
  %396 = phi reassoc nsz contract float [ %393, %385 ], [ 0.000000e+00, %381 ]
  %397 = fadd reassoc nsz contract float %396, %395
  %398 = getelementptr i8, ptr %325, i64 8
  store float %397, ptr %398, align 4, !tbaa !49
  %399 = icmp slt i64 %361, %2
  br i1 %399, label %400, label %420

400:                                              ; preds = %394, %404
  %401 = phi i64 [ %405, %404 ], [ %361, %394 ]
  %402 = getelementptr float, ptr %3, i64 %401
  %403 = getelementptr float, ptr %323, i64 %401
  br label %407

404:                                              ; preds = %407
  %405 = add nuw nsw i64 %401, 1
  %406 = icmp eq i64 %405, %2
  br i1 %406, label %420, label %400, !llvm.loop !110

407:                                              ; preds = %400, %407
  %408 = phi i64 [ 0, %400 ], [ %418, %407 ]
  %409 = add nuw nsw i64 %54, %408
  %410 = mul i64 %409, %2
  %411 = getelementptr float, ptr %402, i64 %410
  %412 = load float, ptr %411, align 4, !tbaa !49
  %413 = load float, ptr %403, align 4, !tbaa !49
  %414 = fmul reassoc nsz contract float %413, %412
  %415 = getelementptr float, ptr %325, i64 %408
  %416 = load float, ptr %415, align 4, !tbaa !49
  %417 = fadd reassoc nsz contract float %416, %414
  store float %417, ptr %415, align 4, !tbaa !49
  %418 = add nuw nsw i64 %408, 1
  %419 = icmp eq i64 %418, 3
  br i1 %419, label %404, label %407, !llvm.loop !112

420:                                              ; preds = %404, %394
  %421 = add nuw nsw i64 %321, 1
  %422 = icmp eq i64 %421, %1
  br i1 %422, label %20, label %320, !llvm.loop !114

423:                                              ; preds = %26, %440
  %424 = phi i64 [ 0, %26 ], [ %443, %440 ]
  %425 = phi i64 [ %24, %26 ], [ %441, %440 ]
  %426 = shl i64 %424, 2
  %427 = getelementptr i8, ptr %42, i64 %426
  %428 = getelementptr i8, ptr %44, i64 %426
  %429 = mul i64 %38, %424
  %430 = getelementptr i8, ptr %45, i64 %429
  %431 = getelementptr i8, ptr %46, i64 %429
  %432 = getelementptr float, ptr %6, i64 %425
  br i1 %27, label %433, label %440

433:                                              ; preds = %423
  %434 = getelementptr inbounds float, ptr %4, i64 %425
  %435 = select i1 %28, ptr null, ptr %434
  %436 = mul i64 %425, %2
  %437 = icmp eq ptr %435, null
  %438 = getelementptr float, ptr %3, i64 %436
  %439 = icmp ult ptr %427, %431
  br label %444

440:                                              ; preds = %532, %423
  %441 = add nuw nsw i64 %425, 1
  %442 = icmp eq i64 %441, %5
  %443 = add i64 %424, 1
  br i1 %442, label %535, label %423, !llvm.loop !115

444:                                              ; preds = %433, %532
  %445 = phi i64 [ 0, %433 ], [ %533, %532 ]
  %446 = mul i64 %41, %445
  %447 = getelementptr i8, ptr %0, i64 %446
  %448 = getelementptr i8, ptr %47, i64 %446
  %449 = mul nsw i64 %445, %2
  %450 = getelementptr inbounds float, ptr %0, i64 %449
  %451 = mul nsw i64 %445, %5
  %452 = getelementptr float, ptr %432, i64 %451
  br i1 %30, label %468, label %453

453:                                              ; preds = %444, %453
  %454 = phi nsz <8 x float> [ %465, %453 ], [ zeroinitializer, %444 ]
  %455 = phi i64 [ %466, %453 ], [ 8, %444 ]
  %456 = phi i64 [ %455, %453 ], [ 0, %444 ]
  %457 = add nsw i64 %456, %436
  %458 = getelementptr inbounds float, ptr %3, i64 %457
  %459 = load <8 x float>, ptr %458, align 4, !tbaa !108
  %460 = shl i64 %457, 2
  %461 = getelementptr i8, ptr %29, i64 %460
  tail call void @llvm.prefetch.p0(ptr %461, i32 0, i32 3, i32 1)
  %462 = getelementptr float, ptr %450, i64 %456
  %463 = load <8 x float>, ptr %462, align 4, !tbaa !108
  %464 = fmul reassoc nsz contract <8 x float> %463, %459
  %465 = fadd reassoc nsz contract <8 x float> %454, %464
  %466 = add nuw nsw i64 %455, 8
  %467 = icmp sgt i64 %466, %2
  br i1 %467, label %468, label %453, !llvm.loop !109

468:                                              ; preds = %453, %444
  %469 = phi nsz <8 x float> [ zeroinitializer, %444 ], [ %465, %453 ]
  %470 = phi i64 [ 0, %444 ], [ %455, %453 ]
  %471 = shufflevector <8 x float> %469, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %472 = shufflevector <8 x float> %469, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %473 = fadd reassoc nsz contract <8 x float> %471, %472
  %474 = shufflevector <8 x float> %473, <8 x float> <float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison>, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %475 = shufflevector <8 x float> %473, <8 x float> <float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00>, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %476 = fadd reassoc nsz contract <8 x float> %474, %475
  %477 = shufflevector <8 x float> %476, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %478 = fadd reassoc nsz contract <8 x float> %476, %477
  %479 = extractelement <8 x float> %478, i64 0
  br i1 %437, label %482, label %480

480:                                              ; preds = %468
  %481 = load float, ptr %435, align 4, !tbaa !49
  br label %482

482:                                              ; preds = %480, %468
  %483 = phi reassoc nsz contract float [ %481, %480 ], [ 0.000000e+00, %468 ]
  %484 = fadd reassoc nsz contract float %483, %479
  store float %484, ptr %452, align 4, !tbaa !49
  %485 = icmp slt i64 %470, %2
  br i1 %485, label %486, label %532

486:                                              ; preds = %482
  %487 = sub i64 %2, %470
  %488 = icmp ult i64 %487, 16
  br i1 %488, label %518, label %489

489:                                              ; preds = %486
  %490 = shl i64 %470, 2
  %491 = getelementptr i8, ptr %430, i64 %490
  %492 = getelementptr i8, ptr %447, i64 %490
  %493 = icmp ult ptr %491, %428
  %494 = and i1 %439, %493
  %495 = icmp ult ptr %427, %448
  %496 = icmp ult ptr %492, %428
  %497 = and i1 %495, %496
  %498 = or i1 %497, %49
  %499 = or i1 %494, %498
  br i1 %499, label %518, label %500

500:                                              ; preds = %489
  %501 = sub i64 %487, %50
  %502 = add i64 %470, %501
  %503 = insertelement <8 x float> <float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, float %484, i64 0
  br label %504

504:                                              ; preds = %504, %500
  %505 = phi i64 [ 0, %500 ], [ %514, %504 ]
  %506 = phi <8 x float> [ %503, %500 ], [ %513, %504 ]
  %507 = add i64 %470, %505
  %508 = getelementptr float, ptr %438, i64 %507
  %509 = getelementptr float, ptr %450, i64 %507
  %510 = load <8 x float>, ptr %508, align 4, !tbaa !49, !alias.scope !116
  %511 = load <8 x float>, ptr %509, align 4, !tbaa !49, !alias.scope !119
  %512 = fmul reassoc nsz contract <8 x float> %511, %510
  %513 = fadd reassoc nsz contract <8 x float> %506, %512
  %514 = add nuw i64 %505, 8
  %515 = icmp eq i64 %514, %501
  br i1 %515, label %516, label %504, !llvm.loop !121

516:                                              ; preds = %504
  %517 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %513)
  store float %517, ptr %452, align 4, !tbaa !49
  br i1 %51, label %532, label %518

518:                                              ; preds = %516, %489, %486
  %519 = phi float [ %484, %489 ], [ %484, %486 ], [ %517, %516 ]
  %520 = phi i64 [ %470, %489 ], [ %470, %486 ], [ %502, %516 ]
  br label %521

521:                                              ; preds = %518, %521
  %522 = phi float [ %529, %521 ], [ %519, %518 ]
  %523 = phi i64 [ %530, %521 ], [ %520, %518 ]
  %524 = getelementptr float, ptr %438, i64 %523
  %525 = getelementptr float, ptr %450, i64 %523
  %526 = load float, ptr %524, align 4, !tbaa !49
  %527 = load float, ptr %525, align 4, !tbaa !49
  %528 = fmul reassoc nsz contract float %527, %526
  %529 = fadd reassoc nsz contract float %522, %528
  store float %529, ptr %452, align 4, !tbaa !49
  %530 = add nuw nsw i64 %523, 1
  %531 = icmp eq i64 %530, %2
  br i1 %531, label %532, label %521, !llvm.loop !122

532:                                              ; preds = %521, %516, %482
  %533 = add nuw nsw i64 %445, 1
  %534 = icmp eq i64 %533, %1
  br i1 %534, label %440, label %444, !llvm.loop !123

535:                                              ; preds = %440, %23
  ret void
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @read_past(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly byval(%struct.Place) align 8 %1, i64 noundef %2) unnamed_addr #3 {
  %4 = getelementptr inbounds i8, ptr %0, i64 48
  %5 = load i64, ptr %4, align 8, !tbaa !12
  %6 = mul i64 %5, 3
  %7 = getelementptr inbounds i8, ptr %0, i64 88
  %8 = load i64, ptr %7, align 8, !tbaa !70
  %9 = add nsw i64 %8, %2
  %10 = getelementptr inbounds i8, ptr %1, i64 8
  %11 = load i64, ptr %10, align 8, !tbaa !30
  %12 = getelementptr inbounds i8, ptr %1, i64 16
  %13 = load i64, ptr %12, align 8, !tbaa !31
  %14 = getelementptr inbounds i8, ptr %0, i64 456
  %15 = load ptr, ptr %14, align 8, !tbaa !82
  %16 = getelementptr inbounds i8, ptr %0, i64 16
  %17 = load i64, ptr %16, align 8, !tbaa !11
  %18 = mul nsw i64 %17, %11
  %19 = add nsw i64 %18, %13
  %20 = getelementptr inbounds i8, ptr %0, i64 112
  %21 = load i64, ptr %20, align 8, !tbaa !79
  %22 = add nsw i64 %21, %8
  %23 = mul nsw i64 %19, %22
  %24 = getelementptr inbounds i64, ptr %15, i64 %23
  %25 = icmp sgt i64 %5, 0
  br i1 %25, label %26, label %42

26:                                               ; preds = %3
  %27 = getelementptr inbounds i8, ptr %0, i64 520
  %28 = load ptr, ptr %27, align 8, !tbaa !124
  %29 = tail call i64 @llvm.smax.i64(i64 %6, i64 1)
  %30 = icmp slt i64 %6, 8
  br i1 %30, label %31, label %33

31:                                               ; preds = %40, %26
  %32 = phi i64 [ 0, %26 ], [ %34, %40 ]
  br label %75

33:                                               ; preds = %26
  %34 = and i64 %29, 9223372036854775800
  br label %35

35:                                               ; preds = %35, %33
  %36 = phi i64 [ 0, %33 ], [ %38, %35 ]
  %37 = getelementptr inbounds float, ptr %28, i64 %36
  store <8 x float> zeroinitializer, ptr %37, align 4, !tbaa !49
  %38 = add nuw i64 %36, 8
  %39 = icmp eq i64 %38, %34
  br i1 %39, label %40, label %35, !llvm.loop !125

40:                                               ; preds = %35
  %41 = icmp eq i64 %29, %34
  br i1 %41, label %42, label %31

42:                                               ; preds = %75, %40, %3
  %43 = getelementptr inbounds i8, ptr %0, i64 104
  %44 = load i64, ptr %43, align 8, !tbaa !126
  %45 = icmp sgt i64 %11, 0
  %46 = select i1 %45, i64 2, i64 0
  %47 = add nsw i64 %44, %46
  %48 = icmp sgt i64 %47, 0
  br i1 %48, label %49, label %80

49:                                               ; preds = %42
  %50 = add nsw i64 %11, -1
  %51 = mul nsw i64 %17, %50
  %52 = add nsw i64 %51, %13
  %53 = mul nsw i64 %52, %22
  %54 = getelementptr inbounds i64, ptr %15, i64 %53
  %55 = getelementptr inbounds i8, ptr %0, i64 80
  %56 = getelementptr inbounds i8, ptr %1, i64 24
  %57 = load i64, ptr %56, align 8
  %58 = icmp eq i64 %57, 0
  %59 = getelementptr inbounds i8, ptr %0, i64 208
  %60 = getelementptr inbounds i8, ptr %0, i64 40
  %61 = getelementptr inbounds i8, ptr %0, i64 520
  %62 = load ptr, ptr %61, align 8, !tbaa !124
  %63 = getelementptr inbounds i8, ptr %0, i64 120
  %64 = load ptr, ptr %63, align 8, !tbaa !127
  %65 = load i64, ptr %60, align 8, !tbaa !17
  %66 = add i64 %65, 1
  %67 = tail call i64 @llvm.smax.i64(i64 %6, i64 1)
  %68 = shl i64 %67, 2
  %69 = getelementptr i8, ptr %62, i64 %68
  %70 = getelementptr i8, ptr %64, i64 %68
  %71 = mul i64 %5, 12
  %72 = icmp slt i64 %6, 8
  %73 = and i64 %67, 9223372036854775800
  %74 = icmp eq i64 %67, %73
  br label %81

75:                                               ; preds = %31, %75
  %76 = phi i64 [ %78, %75 ], [ %32, %31 ]
  %77 = getelementptr inbounds float, ptr %28, i64 %76
  store float 0.000000e+00, ptr %77, align 4, !tbaa !49
  %78 = add nuw nsw i64 %76, 1
  %79 = icmp eq i64 %78, %29
  br i1 %79, label %42, label %75, !llvm.loop !128

80:                                               ; preds = %134, %42
  ret void

81:                                               ; preds = %49, %134
  %82 = phi i64 [ 0, %49 ], [ %135, %134 ]
  %83 = icmp slt i64 %82, %44
  br i1 %83, label %90, label %84

84:                                               ; preds = %81
  %85 = load i64, ptr %55, align 8, !tbaa !32
  %86 = add i64 %82, %9
  %87 = add i64 %44, %85
  %88 = sub i64 %86, %87
  %89 = getelementptr inbounds i64, ptr %54, i64 %88
  br label %99

90:                                               ; preds = %81
  %91 = icmp eq i64 %82, 0
  %92 = select i1 %91, i1 %58, i1 false
  br i1 %92, label %99, label %93

93:                                               ; preds = %90
  %94 = load ptr, ptr %59, align 8, !tbaa !129
  %95 = getelementptr inbounds i64, ptr %94, i64 %82
  %96 = load i64, ptr %95, align 8, !tbaa !72
  %97 = sub nsw i64 %9, %96
  %98 = getelementptr inbounds i64, ptr %24, i64 %97
  br label %99

99:                                               ; preds = %90, %93, %84
  %100 = phi ptr [ %89, %84 ], [ %98, %93 ], [ %60, %90 ]
  %101 = load i64, ptr %100, align 8, !tbaa !72
  %102 = mul i64 %66, %82
  %103 = add i64 %102, %101
  %104 = mul i64 %103, %6
  %105 = getelementptr float, ptr %64, i64 %104
  br i1 %25, label %106, label %134

106:                                              ; preds = %99
  br i1 %72, label %123, label %107

107:                                              ; preds = %106
  %108 = mul i64 %71, %103
  %109 = getelementptr i8, ptr %70, i64 %108
  %110 = icmp ult ptr %62, %109
  %111 = icmp ult ptr %105, %69
  %112 = and i1 %110, %111
  br i1 %112, label %123, label %113

113:                                              ; preds = %107, %113
  %114 = phi i64 [ %120, %113 ], [ 0, %107 ]
  %115 = getelementptr inbounds float, ptr %105, i64 %114
  %116 = load <8 x float>, ptr %115, align 4, !tbaa !49, !alias.scope !130
  %117 = getelementptr inbounds float, ptr %62, i64 %114
  %118 = load <8 x float>, ptr %117, align 4, !tbaa !49, !alias.scope !133, !noalias !130
  %119 = fadd reassoc nsz contract <8 x float> %118, %116
  store <8 x float> %119, ptr %117, align 4, !tbaa !49, !alias.scope !133, !noalias !130
  %120 = add nuw i64 %114, 8
  %121 = icmp eq i64 %120, %73
  br i1 %121, label %122, label %113, !llvm.loop !135

122:                                              ; preds = %113
  br i1 %74, label %134, label %123

123:                                              ; preds = %122, %107, %106
  %124 = phi i64 [ 0, %107 ], [ 0, %106 ], [ %73, %122 ]
  br label %125

125:                                              ; preds = %123, %125
  %126 = phi i64 [ %132, %125 ], [ %124, %123 ]
  %127 = getelementptr inbounds float, ptr %105, i64 %126
  %128 = load float, ptr %127, align 4, !tbaa !49
  %129 = getelementptr inbounds float, ptr %62, i64 %126
  %130 = load float, ptr %129, align 4, !tbaa !49
  %131 = fadd reassoc nsz contract float %130, %128
  store float %131, ptr %129, align 4, !tbaa !49
  %132 = add nuw nsw i64 %126, 1
  %133 = icmp eq i64 %132, %67
  br i1 %133, label %134, label %125, !llvm.loop !136

134:                                              ; preds = %125, %122, %99
  %135 = add nuw nsw i64 %82, 1
  %136 = icmp eq i64 %135, %47
  br i1 %136, label %80, label %81, !llvm.loop !137
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @step_gru(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, ptr nocapture noundef %3) unnamed_addr #4 {
  %5 = getelementptr inbounds i8, ptr %0, i64 48
  %6 = load i64, ptr %5, align 8, !tbaa !12
  %7 = getelementptr inbounds i8, ptr %0, i64 520
  %8 = load ptr, ptr %7, align 8, !tbaa !124
  %9 = icmp sgt i64 %6, 0
  br i1 %9, label %10, label %214

10:                                               ; preds = %4
  %11 = shl nuw nsw i64 %6, 1
  %12 = icmp ult i64 %6, 8
  br i1 %12, label %13, label %15

13:                                               ; preds = %212, %15, %10
  %14 = phi i64 [ 0, %15 ], [ 0, %10 ], [ %65, %212 ]
  br label %215

15:                                               ; preds = %10
  %16 = shl i64 %6, 2
  %17 = getelementptr i8, ptr %3, i64 %16
  %18 = shl i64 %6, 3
  %19 = getelementptr i8, ptr %1, i64 %18
  %20 = mul i64 %6, 12
  %21 = getelementptr i8, ptr %1, i64 %20
  %22 = getelementptr i8, ptr %1, i64 %16
  %23 = getelementptr i8, ptr %8, i64 %18
  %24 = getelementptr i8, ptr %8, i64 %20
  %25 = getelementptr i8, ptr %8, i64 %16
  %26 = getelementptr i8, ptr %2, i64 %18
  %27 = getelementptr i8, ptr %2, i64 %20
  %28 = getelementptr i8, ptr %2, i64 %16
  %29 = icmp ugt ptr %21, %3
  %30 = icmp ult ptr %19, %17
  %31 = and i1 %29, %30
  %32 = icmp ugt ptr %19, %3
  %33 = icmp ult ptr %1, %3
  %34 = and i1 %32, %33
  %35 = or i1 %31, %34
  %36 = icmp ugt ptr %22, %3
  %37 = icmp ugt ptr %17, %1
  %38 = and i1 %36, %37
  %39 = or i1 %35, %38
  %40 = icmp ugt ptr %24, %3
  %41 = icmp ult ptr %23, %17
  %42 = and i1 %40, %41
  %43 = or i1 %39, %42
  %44 = icmp ugt ptr %23, %3
  %45 = icmp ult ptr %8, %3
  %46 = and i1 %44, %45
  %47 = or i1 %43, %46
  %48 = icmp ugt ptr %25, %3
  %49 = icmp ult ptr %8, %17
  %50 = and i1 %48, %49
  %51 = or i1 %47, %50
  %52 = icmp ugt ptr %27, %3
  %53 = icmp ult ptr %26, %17
  %54 = and i1 %52, %53
  %55 = or i1 %51, %54
  %56 = icmp ugt ptr %26, %3
  %57 = icmp ult ptr %2, %3
  %58 = and i1 %56, %57
  %59 = or i1 %55, %58
  %60 = icmp ugt ptr %28, %3
  %61 = icmp ugt ptr %17, %2
  %62 = and i1 %60, %61
  %63 = or i1 %59, %62
  br i1 %63, label %13, label %64

64:                                               ; preds = %15
  %65 = and i64 %6, 9223372036854775800
  br label %66

66:                                               ; preds = %66, %64
  %67 = phi i64 [ 0, %64 ], [ %210, %66 ]
  %68 = add nuw nsw i64 %67, %6
  %69 = add nuw nsw i64 %67, %11
  %70 = getelementptr inbounds float, ptr %1, i64 %67
  %71 = load <8 x float>, ptr %70, align 4, !tbaa !49, !alias.scope !138
  %72 = getelementptr inbounds float, ptr %8, i64 %67
  %73 = load <8 x float>, ptr %72, align 4, !tbaa !49, !alias.scope !141
  %74 = fadd reassoc nsz contract <8 x float> %73, %71
  %75 = getelementptr inbounds float, ptr %2, i64 %67
  %76 = load <8 x float>, ptr %75, align 4, !tbaa !49, !alias.scope !143
  %77 = fadd reassoc nsz contract <8 x float> %74, %76
  %78 = fneg reassoc nsz contract <8 x float> %77
  %79 = fcmp reassoc nsz contract olt <8 x float> %78, <float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01>
  %80 = select <8 x i1> %79, <8 x float> %78, <8 x float> <float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01>
  %81 = fcmp nsz contract olt <8 x float> %80, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %82 = fcmp reassoc nsz contract ogt <8 x float> %80, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %83 = select <8 x i1> %82, <8 x float> %80, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %84 = fmul nsz contract <8 x float> %83, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %85 = fcmp nsz contract olt <8 x float> %84, zeroinitializer
  %86 = select <8 x i1> %85, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %87 = fadd nsz contract <8 x float> %84, %86
  %88 = fptosi <8 x float> %87 to <8 x i32>
  %89 = sitofp <8 x i32> %88 to <8 x float>
  %90 = fmul nsz contract <8 x float> %89, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %91 = fsub nsz contract <8 x float> %83, %90
  %92 = fmul nsz contract <8 x float> %89, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %93 = fadd nsz contract <8 x float> %92, %91
  %94 = fmul nsz contract <8 x float> %93, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %95 = fadd nsz contract <8 x float> %94, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %96 = fmul nsz contract <8 x float> %93, %95
  %97 = fadd nsz contract <8 x float> %96, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %98 = fmul nsz contract <8 x float> %93, %97
  %99 = fadd nsz contract <8 x float> %98, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %100 = fmul nsz contract <8 x float> %93, %99
  %101 = fadd nsz contract <8 x float> %100, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %102 = fmul nsz contract <8 x float> %93, %101
  %103 = fadd nsz contract <8 x float> %102, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %104 = fmul nsz contract <8 x float> %93, %103
  %105 = fmul nsz contract <8 x float> %93, %104
  %106 = fadd nsz contract <8 x float> %93, %105
  %107 = fadd nsz contract <8 x float> %106, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %108 = shl <8 x i32> %88, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %109 = add <8 x i32> %108, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %110 = bitcast <8 x i32> %109 to <8 x float>
  %111 = fmul nsz contract <8 x float> %107, %110
  %112 = fadd reassoc nsz contract <8 x float> %111, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %113 = select <8 x i1> %81, <8 x float> <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>, <8 x float> %112
  %114 = getelementptr inbounds float, ptr %1, i64 %68
  %115 = load <8 x float>, ptr %114, align 4, !tbaa !49, !alias.scope !145
  %116 = getelementptr inbounds float, ptr %8, i64 %68
  %117 = load <8 x float>, ptr %116, align 4, !tbaa !49, !alias.scope !147
  %118 = fadd reassoc nsz contract <8 x float> %117, %115
  %119 = getelementptr inbounds float, ptr %2, i64 %68
  %120 = load <8 x float>, ptr %119, align 4, !tbaa !49, !alias.scope !149
  %121 = fadd reassoc nsz contract <8 x float> %118, %120
  %122 = fneg reassoc nsz contract <8 x float> %121
  %123 = fcmp reassoc nsz contract olt <8 x float> %122, <float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01>
  %124 = select <8 x i1> %123, <8 x float> %122, <8 x float> <float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01>
  %125 = fcmp nsz contract olt <8 x float> %124, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %126 = fcmp reassoc nsz contract ogt <8 x float> %124, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %127 = select <8 x i1> %126, <8 x float> %124, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %128 = fmul nsz contract <8 x float> %127, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %129 = fcmp nsz contract olt <8 x float> %128, zeroinitializer
  %130 = select <8 x i1> %129, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %131 = fadd nsz contract <8 x float> %128, %130
  %132 = fptosi <8 x float> %131 to <8 x i32>
  %133 = sitofp <8 x i32> %132 to <8 x float>
  %134 = fmul nsz contract <8 x float> %133, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %135 = fsub nsz contract <8 x float> %127, %134
  %136 = fmul nsz contract <8 x float> %133, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %137 = fadd nsz contract <8 x float> %136, %135
  %138 = fmul nsz contract <8 x float> %137, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %139 = fadd nsz contract <8 x float> %138, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %140 = fmul nsz contract <8 x float> %137, %139
  %141 = fadd nsz contract <8 x float> %140, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %142 = fmul nsz contract <8 x float> %137, %141
  %143 = fadd nsz contract <8 x float> %142, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %144 = fmul nsz contract <8 x float> %137, %143
  %145 = fadd nsz contract <8 x float> %144, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %146 = fmul nsz contract <8 x float> %137, %145
  %147 = fadd nsz contract <8 x float> %146, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %148 = fmul nsz contract <8 x float> %137, %147
  %149 = fmul nsz contract <8 x float> %137, %148
  %150 = fadd nsz contract <8 x float> %137, %149
  %151 = fadd nsz contract <8 x float> %150, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %152 = shl <8 x i32> %132, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %153 = add <8 x i32> %152, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %154 = bitcast <8 x i32> %153 to <8 x float>
  %155 = fmul nsz contract <8 x float> %151, %154
  %156 = fadd reassoc nsz contract <8 x float> %155, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %157 = select <8 x i1> %125, <8 x float> <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>, <8 x float> %156
  %158 = getelementptr inbounds float, ptr %1, i64 %69
  %159 = load <8 x float>, ptr %158, align 4, !tbaa !49, !alias.scope !151
  %160 = getelementptr inbounds float, ptr %8, i64 %69
  %161 = load <8 x float>, ptr %160, align 4, !tbaa !49, !alias.scope !153
  %162 = fadd reassoc nsz contract <8 x float> %161, %159
  %163 = getelementptr inbounds float, ptr %2, i64 %69
  %164 = load <8 x float>, ptr %163, align 4, !tbaa !49, !alias.scope !155
  %165 = fdiv reassoc nsz contract <8 x float> %164, %113
  %166 = fadd reassoc nsz contract <8 x float> %162, %165
  %167 = fmul reassoc nsz contract <8 x float> %166, <float -2.000000e+00, float -2.000000e+00, float -2.000000e+00, float -2.000000e+00, float -2.000000e+00, float -2.000000e+00, float -2.000000e+00, float -2.000000e+00>
  %168 = fcmp reassoc nsz contract olt <8 x float> %167, <float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01>
  %169 = select <8 x i1> %168, <8 x float> %167, <8 x float> <float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01, float 8.800000e+01>
  %170 = fcmp nsz contract olt <8 x float> %169, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %171 = fcmp reassoc nsz contract ogt <8 x float> %169, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %172 = select <8 x i1> %171, <8 x float> %169, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %173 = fmul nsz contract <8 x float> %172, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %174 = fcmp nsz contract olt <8 x float> %173, zeroinitializer
  %175 = select <8 x i1> %174, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %176 = fadd nsz contract <8 x float> %173, %175
  %177 = fptosi <8 x float> %176 to <8 x i32>
  %178 = sitofp <8 x i32> %177 to <8 x float>
  %179 = fmul nsz contract <8 x float> %178, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %180 = fsub nsz contract <8 x float> %172, %179
  %181 = fmul nsz contract <8 x float> %178, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %182 = fadd nsz contract <8 x float> %181, %180
  %183 = fmul nsz contract <8 x float> %182, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %184 = fadd nsz contract <8 x float> %183, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %185 = fmul nsz contract <8 x float> %182, %184
  %186 = fadd nsz contract <8 x float> %185, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %187 = fmul nsz contract <8 x float> %182, %186
  %188 = fadd nsz contract <8 x float> %187, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %189 = fmul nsz contract <8 x float> %182, %188
  %190 = fadd nsz contract <8 x float> %189, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %191 = fmul nsz contract <8 x float> %182, %190
  %192 = fadd nsz contract <8 x float> %191, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %193 = fmul nsz contract <8 x float> %182, %192
  %194 = fmul nsz contract <8 x float> %182, %193
  %195 = fadd nsz contract <8 x float> %182, %194
  %196 = fadd nsz contract <8 x float> %195, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %197 = shl <8 x i32> %177, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %198 = add <8 x i32> %197, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %199 = bitcast <8 x i32> %198 to <8 x float>
  %200 = fmul nsz contract <8 x float> %196, %199
  %201 = fadd reassoc nsz contract <8 x float> %200, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %202 = fdiv reassoc nsz contract <8 x float> <float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00>, %201
  %203 = fadd reassoc nsz contract <8 x float> %202, <float -1.000000e+00, float -1.000000e+00, float -1.000000e+00, float -1.000000e+00, float -1.000000e+00, float -1.000000e+00, float -1.000000e+00, float -1.000000e+00>
  %204 = select <8 x i1> %170, <8 x float> <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>, <8 x float> %203
  %205 = getelementptr inbounds float, ptr %3, i64 %67
  %206 = load <8 x float>, ptr %205, align 4, !tbaa !49, !alias.scope !157, !noalias !159
  %207 = fsub reassoc nsz contract <8 x float> %206, %204
  %208 = fdiv reassoc nsz contract <8 x float> %207, %157
  %209 = fadd reassoc nsz contract <8 x float> %208, %204
  store <8 x float> %209, ptr %205, align 4, !tbaa !49, !alias.scope !157, !noalias !159
  %210 = add nuw i64 %67, 8
  %211 = icmp eq i64 %210, %65
  br i1 %211, label %212, label %66, !llvm.loop !160

212:                                              ; preds = %66
  %213 = icmp eq i64 %6, %65
  br i1 %213, label %214, label %13

214:                                              ; preds = %355, %212, %4
  ret void

215:                                              ; preds = %13, %355
  %216 = phi i64 [ %365, %355 ], [ %14, %13 ]
  %217 = add nuw nsw i64 %216, %6
  %218 = add nuw nsw i64 %216, %11
  %219 = getelementptr inbounds float, ptr %1, i64 %216
  %220 = load float, ptr %219, align 4, !tbaa !49
  %221 = getelementptr inbounds float, ptr %8, i64 %216
  %222 = load float, ptr %221, align 4, !tbaa !49
  %223 = fadd reassoc nsz contract float %222, %220
  %224 = getelementptr inbounds float, ptr %2, i64 %216
  %225 = load float, ptr %224, align 4, !tbaa !49
  %226 = fadd reassoc nsz contract float %223, %225
  %227 = fneg reassoc nsz contract float %226
  %228 = fcmp reassoc nsz contract olt float %227, 8.800000e+01
  %229 = select reassoc nsz contract i1 %228, float %227, float 8.800000e+01
  %230 = fcmp nsz contract olt float %229, 0xC055D33340000000
  br i1 %230, label %262, label %231

231:                                              ; preds = %215
  %232 = fcmp reassoc nsz contract ogt float %229, 0xC055D33340000000
  %233 = select reassoc nsz contract i1 %232, float %229, float 0xC055D33340000000
  %234 = fmul nsz contract float %233, 0x3FF7154760000000
  %235 = fcmp nsz contract olt float %234, 0.000000e+00
  %236 = select nsz contract i1 %235, float -5.000000e-01, float 5.000000e-01
  %237 = fadd nsz contract float %234, %236
  %238 = fptosi float %237 to i32
  %239 = sitofp i32 %238 to float
  %240 = fmul nsz contract float %239, 0x3FE6300000000000
  %241 = fsub nsz contract float %233, %240
  %242 = fmul nsz contract float %239, 0x3F2BD01060000000
  %243 = fadd nsz contract float %242, %241
  %244 = fmul nsz contract float %243, 0x3F2A0D2CE0000000
  %245 = fadd nsz contract float %244, 0x3F56E879C0000000
  %246 = fmul nsz contract float %243, %245
  %247 = fadd nsz contract float %246, 0x3F81112100000000
  %248 = fmul nsz contract float %243, %247
  %249 = fadd nsz contract float %248, 0x3FA5553820000000
  %250 = fmul nsz contract float %243, %249
  %251 = fadd nsz contract float %250, 0x3FC5555540000000
  %252 = fmul nsz contract float %243, %251
  %253 = fadd nsz contract float %252, 5.000000e-01
  %254 = fmul nsz contract float %243, %253
  %255 = fmul nsz contract float %243, %254
  %256 = fadd nsz contract float %243, %255
  %257 = fadd nsz contract float %256, 1.000000e+00
  %258 = shl i32 %238, 23
  %259 = add i32 %258, 1065353216
  %260 = bitcast i32 %259 to float
  %261 = fmul nsz contract float %257, %260
  br label %262

262:                                              ; preds = %215, %231
  %263 = phi reassoc nsz contract float [ %261, %231 ], [ 0.000000e+00, %215 ]
  %264 = fadd reassoc nsz contract float %263, 1.000000e+00
  %265 = getelementptr inbounds float, ptr %1, i64 %217
  %266 = load float, ptr %265, align 4, !tbaa !49
  %267 = getelementptr inbounds float, ptr %8, i64 %217
  %268 = load float, ptr %267, align 4, !tbaa !49
  %269 = fadd reassoc nsz contract float %268, %266
  %270 = getelementptr inbounds float, ptr %2, i64 %217
  %271 = load float, ptr %270, align 4, !tbaa !49
  %272 = fadd reassoc nsz contract float %269, %271
  %273 = fneg reassoc nsz contract float %272
  %274 = fcmp reassoc nsz contract olt float %273, 8.800000e+01
  %275 = select reassoc nsz contract i1 %274, float %273, float 8.800000e+01
  %276 = fcmp nsz contract olt float %275, 0xC055D33340000000
  br i1 %276, label %308, label %277

277:                                              ; preds = %262
  %278 = fcmp reassoc nsz contract ogt float %275, 0xC055D33340000000
  %279 = select reassoc nsz contract i1 %278, float %275, float 0xC055D33340000000
  %280 = fmul nsz contract float %279, 0x3FF7154760000000
  %281 = fcmp nsz contract olt float %280, 0.000000e+00
  %282 = select nsz contract i1 %281, float -5.000000e-01, float 5.000000e-01
  %283 = fadd nsz contract float %280, %282
  %284 = fptosi float %283 to i32
  %285 = sitofp i32 %284 to float
  %286 = fmul nsz contract float %285, 0x3FE6300000000000
  %287 = fsub nsz contract float %279, %286
  %288 = fmul nsz contract float %285, 0x3F2BD01060000000
  %289 = fadd nsz contract float %288, %287
  %290 = fmul nsz contract float %289, 0x3F2A0D2CE0000000
  %291 = fadd nsz contract float %290, 0x3F56E879C0000000
  %292 = fmul nsz contract float %289, %291
  %293 = fadd nsz contract float %292, 0x3F81112100000000
  %294 = fmul nsz contract float %289, %293
  %295 = fadd nsz contract float %294, 0x3FA5553820000000
  %296 = fmul nsz contract float %289, %295
  %297 = fadd nsz contract float %296, 0x3FC5555540000000
  %298 = fmul nsz contract float %289, %297
  %299 = fadd nsz contract float %298, 5.000000e-01
  %300 = fmul nsz contract float %289, %299
  %301 = fmul nsz contract float %289, %300
  %302 = fadd nsz contract float %289, %301
  %303 = fadd nsz contract float %302, 1.000000e+00
  %304 = shl i32 %284, 23
  %305 = add i32 %304, 1065353216
  %306 = bitcast i32 %305 to float
  %307 = fmul nsz contract float %303, %306
  br label %308

308:                                              ; preds = %262, %277
  %309 = phi reassoc nsz contract float [ %307, %277 ], [ 0.000000e+00, %262 ]
  %310 = fadd reassoc nsz contract float %309, 1.000000e+00
  %311 = getelementptr inbounds float, ptr %1, i64 %218
  %312 = load float, ptr %311, align 4, !tbaa !49
  %313 = getelementptr inbounds float, ptr %8, i64 %218
  %314 = load float, ptr %313, align 4, !tbaa !49
  %315 = fadd reassoc nsz contract float %314, %312
  %316 = getelementptr inbounds float, ptr %2, i64 %218
  %317 = load float, ptr %316, align 4, !tbaa !49
  %318 = fdiv reassoc nsz contract float %317, %264
  %319 = fadd reassoc nsz contract float %315, %318
  %320 = fmul reassoc nsz contract float %319, -2.000000e+00
  %321 = fcmp reassoc nsz contract olt float %320, 8.800000e+01
  %322 = select reassoc nsz contract i1 %321, float %320, float 8.800000e+01
  %323 = fcmp nsz contract olt float %322, 0xC055D33340000000
  br i1 %323, label %355, label %324

324:                                              ; preds = %308
  %325 = fcmp reassoc nsz contract ogt float %322, 0xC055D33340000000
  %326 = select reassoc nsz contract i1 %325, float %322, float 0xC055D33340000000
  %327 = fmul nsz contract float %326, 0x3FF7154760000000
  %328 = fcmp nsz contract olt float %327, 0.000000e+00
  %329 = select nsz contract i1 %328, float -5.000000e-01, float 5.000000e-01
  %330 = fadd nsz contract float %327, %329
  %331 = fptosi float %330 to i32
  %332 = sitofp i32 %331 to float
  %333 = fmul nsz contract float %332, 0x3FE6300000000000
  %334 = fsub nsz contract float %326, %333
  %335 = fmul nsz contract float %332, 0x3F2BD01060000000
  %336 = fadd nsz contract float %335, %334
  %337 = fmul nsz contract float %336, 0x3F2A0D2CE0000000
  %338 = fadd nsz contract float %337, 0x3F56E879C0000000
  %339 = fmul nsz contract float %336, %338
  %340 = fadd nsz contract float %339, 0x3F81112100000000
  %341 = fmul nsz contract float %336, %340
  %342 = fadd nsz contract float %341, 0x3FA5553820000000
  %343 = fmul nsz contract float %336, %342
  %344 = fadd nsz contract float %343, 0x3FC5555540000000
  %345 = fmul nsz contract float %336, %344
  %346 = fadd nsz contract float %345, 5.000000e-01
  %347 = fmul nsz contract float %336, %346
  %348 = fmul nsz contract float %336, %347
  %349 = fadd nsz contract float %336, %348
  %350 = fadd nsz contract float %349, 1.000000e+00
  %351 = shl i32 %331, 23
  %352 = add i32 %351, 1065353216
  %353 = bitcast i32 %352 to float
  %354 = fmul nsz contract float %350, %353
  br label %355

355:                                              ; preds = %308, %324
  %356 = phi reassoc nsz contract float [ %354, %324 ], [ 0.000000e+00, %308 ]
  %357 = fadd reassoc nsz contract float %356, 1.000000e+00
  %358 = fdiv reassoc nsz contract float 2.000000e+00, %357
  %359 = fadd reassoc nsz contract float %358, -1.000000e+00
  %360 = getelementptr inbounds float, ptr %3, i64 %216
  %361 = load float, ptr %360, align 4, !tbaa !49
  %362 = fsub reassoc nsz contract float %361, %359
  %363 = fdiv reassoc nsz contract float %362, %310
  %364 = fadd reassoc nsz contract float %363, %359
  store float %364, ptr %360, align 4, !tbaa !49
  %365 = add nuw nsw i64 %216, 1
  %366 = icmp eq i64 %365, %6
  br i1 %366, label %214, label %215, !llvm.loop !161
}

; Function Attrs: nofree noinline norecurse nosync nounwind
define internal fastcc void @copy(ptr nocapture noundef readonly %0, i64 noundef %1, ptr nocapture noundef readonly byval(%struct.Place) align 8 %2, i64 noundef %3, ptr nocapture noundef readonly %4, ptr nocapture noundef %5) unnamed_addr #5 {
  %7 = getelementptr inbounds i8, ptr %0, i64 96
  %8 = load i64, ptr %7, align 8, !tbaa !61
  %9 = srem i64 %3, %8
  %10 = tail call i64 @llvm.smin.i64(i64 %8, i64 %3)
  %11 = getelementptr inbounds i8, ptr %2, i64 8
  %12 = load i64, ptr %11, align 8, !tbaa !30
  %13 = getelementptr inbounds i8, ptr %2, i64 16
  %14 = load i64, ptr %13, align 8, !tbaa !31
  %15 = getelementptr inbounds i8, ptr %0, i64 456
  %16 = load ptr, ptr %15, align 8, !tbaa !82
  %17 = getelementptr inbounds i8, ptr %0, i64 16
  %18 = load i64, ptr %17, align 8, !tbaa !11
  %19 = mul nsw i64 %18, %12
  %20 = add nsw i64 %19, %14
  %21 = getelementptr inbounds i8, ptr %0, i64 88
  %22 = load i64, ptr %21, align 8, !tbaa !70
  %23 = getelementptr inbounds i8, ptr %0, i64 112
  %24 = load i64, ptr %23, align 8, !tbaa !79
  %25 = add nsw i64 %24, %22
  %26 = mul nsw i64 %25, %20
  %27 = getelementptr inbounds i64, ptr %16, i64 %26
  %28 = getelementptr inbounds i64, ptr %27, i64 %22
  %29 = getelementptr inbounds i64, ptr %28, i64 %3
  %30 = getelementptr inbounds i8, ptr %0, i64 536
  %31 = load ptr, ptr %30, align 8, !tbaa !162
  %32 = getelementptr inbounds i8, ptr %0, i64 56
  %33 = load i64, ptr %32, align 8, !tbaa !13
  %34 = getelementptr inbounds i8, ptr %0, i64 504
  %35 = load ptr, ptr %34, align 8, !tbaa !60
  %36 = mul nsw i64 %8, %1
  %37 = mul nsw i64 %36, %33
  %38 = getelementptr inbounds float, ptr %35, i64 %37
  tail call fastcc void @linear(ptr noundef %4, i64 noundef 1, i64 noundef %33, ptr noundef %38, ptr noundef null, i64 noundef %10, ptr noundef %31) #11
  %39 = icmp sgt i64 %10, 0
  br i1 %39, label %40, label %46

40:                                               ; preds = %6
  %41 = getelementptr inbounds i8, ptr %2, i64 24
  %42 = load i64, ptr %41, align 8, !tbaa !33
  %43 = getelementptr inbounds i8, ptr %0, i64 184
  br label %136

44:                                               ; preds = %152
  %45 = fcmp nsz contract ogt float %156, 0x4055D33340000000
  br i1 %45, label %79, label %46

46:                                               ; preds = %6, %44
  %47 = phi float [ %156, %44 ], [ 0.000000e+00, %6 ]
  %48 = fneg reassoc nsz contract float %47
  %49 = fcmp reassoc nsz contract ogt float %48, 0xC055D33340000000
  %50 = select reassoc nsz contract i1 %49, float %48, float 0xC055D33340000000
  %51 = fmul nsz contract float %50, 0x3FF7154760000000
  %52 = fcmp nsz contract olt float %51, 0.000000e+00
  %53 = select nsz contract i1 %52, float -5.000000e-01, float 5.000000e-01
  %54 = fadd nsz contract float %51, %53
  %55 = fptosi float %54 to i32
  %56 = sitofp i32 %55 to float
  %57 = fmul nsz contract float %56, 0x3FE6300000000000
  %58 = fsub nsz contract float %50, %57
  %59 = fmul nsz contract float %56, 0x3F2BD01060000000
  %60 = fadd nsz contract float %59, %58
  %61 = fmul nsz contract float %60, 0x3F2A0D2CE0000000
  %62 = fadd nsz contract float %61, 0x3F56E879C0000000
  %63 = fmul nsz contract float %60, %62
  %64 = fadd nsz contract float %63, 0x3F81112100000000
  %65 = fmul nsz contract float %60, %64
  %66 = fadd nsz contract float %65, 0x3FA5553820000000
  %67 = fmul nsz contract float %60, %66
  %68 = fadd nsz contract float %67, 0x3FC5555540000000
  %69 = fmul nsz contract float %60, %68
  %70 = fadd nsz contract float %69, 5.000000e-01
  %71 = fmul nsz contract float %60, %70
  %72 = fmul nsz contract float %60, %71
  %73 = fadd nsz contract float %60, %72
  %74 = fadd nsz contract float %73, 1.000000e+00
  %75 = shl i32 %55, 23
  %76 = add i32 %75, 1065353216
  %77 = bitcast i32 %76 to float
  %78 = fmul nsz contract float %74, %77
  br label %79

79:                                               ; preds = %44, %46
  %80 = phi float [ %47, %46 ], [ %156, %44 ]
  %81 = phi reassoc nsz contract float [ %78, %46 ], [ 0.000000e+00, %44 ]
  br i1 %39, label %82, label %159

82:                                               ; preds = %79
  %83 = icmp ult i64 %10, 8
  br i1 %83, label %84, label %87

84:                                               ; preds = %133, %82
  %85 = phi i64 [ 0, %82 ], [ %88, %133 ]
  %86 = phi float [ %81, %82 ], [ %134, %133 ]
  br label %177

87:                                               ; preds = %82
  %88 = and i64 %10, 9223372036854775800
  %89 = insertelement <8 x float> <float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, float %81, i64 0
  %90 = insertelement <8 x float> poison, float %80, i64 0
  %91 = shufflevector <8 x float> %90, <8 x float> poison, <8 x i32> zeroinitializer
  br label %92

92:                                               ; preds = %92, %87
  %93 = phi i64 [ 0, %87 ], [ %131, %92 ]
  %94 = phi <8 x float> [ %89, %87 ], [ %130, %92 ]
  %95 = getelementptr inbounds float, ptr %31, i64 %93
  %96 = load <8 x float>, ptr %95, align 4, !tbaa !49
  %97 = fsub reassoc nsz contract <8 x float> %96, %91
  %98 = fcmp nsz contract olt <8 x float> %97, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %99 = fcmp reassoc nsz contract ogt <8 x float> %97, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %100 = select <8 x i1> %99, <8 x float> %97, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %101 = fmul nsz contract <8 x float> %100, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %102 = fcmp nsz contract olt <8 x float> %101, zeroinitializer
  %103 = select <8 x i1> %102, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %104 = fadd nsz contract <8 x float> %101, %103
  %105 = fptosi <8 x float> %104 to <8 x i32>
  %106 = sitofp <8 x i32> %105 to <8 x float>
  %107 = fmul nsz contract <8 x float> %106, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %108 = fsub nsz contract <8 x float> %100, %107
  %109 = fmul nsz contract <8 x float> %106, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %110 = fadd nsz contract <8 x float> %109, %108
  %111 = fmul nsz contract <8 x float> %110, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %112 = fadd nsz contract <8 x float> %111, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %113 = fmul nsz contract <8 x float> %110, %112
  %114 = fadd nsz contract <8 x float> %113, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %115 = fmul nsz contract <8 x float> %110, %114
  %116 = fadd nsz contract <8 x float> %115, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %117 = fmul nsz contract <8 x float> %110, %116
  %118 = fadd nsz contract <8 x float> %117, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %119 = fmul nsz contract <8 x float> %110, %118
  %120 = fadd nsz contract <8 x float> %119, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %121 = fmul nsz contract <8 x float> %110, %120
  %122 = fmul nsz contract <8 x float> %110, %121
  %123 = fadd nsz contract <8 x float> %110, %122
  %124 = fadd nsz contract <8 x float> %123, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %125 = shl <8 x i32> %105, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %126 = add <8 x i32> %125, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %127 = bitcast <8 x i32> %126 to <8 x float>
  %128 = fmul nsz contract <8 x float> %124, %127
  %129 = select <8 x i1> %98, <8 x float> zeroinitializer, <8 x float> %128
  store <8 x float> %129, ptr %95, align 4, !tbaa !49
  %130 = fadd reassoc nsz contract <8 x float> %129, %94
  %131 = add nuw i64 %93, 8
  %132 = icmp eq i64 %131, %88
  br i1 %132, label %133, label %92, !llvm.loop !163

133:                                              ; preds = %92
  %134 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %130)
  %135 = icmp eq i64 %10, %88
  br i1 %135, label %159, label %84

136:                                              ; preds = %40, %152
  %137 = phi float [ 0.000000e+00, %40 ], [ %156, %152 ]
  %138 = phi i64 [ 0, %40 ], [ %157, %152 ]
  %139 = icmp slt i64 %138, %9
  %140 = sub nsw i64 %9, %138
  %141 = select i1 %139, i64 0, i64 %8
  %142 = add nsw i64 %141, %140
  %143 = icmp sgt i64 %142, %42
  br i1 %143, label %152, label %144

144:                                              ; preds = %136
  %145 = getelementptr inbounds float, ptr %31, i64 %138
  %146 = load float, ptr %145, align 4, !tbaa !49
  %147 = fmul reassoc nsz contract float %146, 1.250000e-01
  %148 = load ptr, ptr %43, align 8, !tbaa !164
  %149 = getelementptr inbounds float, ptr %148, i64 %142
  %150 = load float, ptr %149, align 4, !tbaa !49
  %151 = fadd reassoc nsz contract float %150, %147
  br label %152

152:                                              ; preds = %136, %144
  %153 = phi reassoc nsz contract float [ %151, %144 ], [ 0xFFF0000000000000, %136 ]
  %154 = getelementptr inbounds float, ptr %31, i64 %138
  store float %153, ptr %154, align 4, !tbaa !49
  %155 = fcmp reassoc nsz contract ogt float %137, %153
  %156 = select reassoc nsz contract i1 %155, float %137, float %153
  %157 = add nuw nsw i64 %138, 1
  %158 = icmp eq i64 %157, %10
  br i1 %158, label %44, label %136, !llvm.loop !165

159:                                              ; preds = %215, %133, %79
  %160 = phi float [ %81, %79 ], [ %134, %133 ], [ %217, %215 ]
  %161 = getelementptr inbounds i8, ptr %0, i64 40
  %162 = load i64, ptr %161, align 8, !tbaa !17
  %163 = icmp sgt i64 %162, 0
  br i1 %163, label %164, label %220

164:                                              ; preds = %159
  %165 = icmp ult i64 %162, 8
  br i1 %165, label %166, label %168

166:                                              ; preds = %175, %164
  %167 = phi i64 [ 0, %164 ], [ %169, %175 ]
  br label %221

168:                                              ; preds = %164
  %169 = and i64 %162, 9223372036854775800
  br label %170

170:                                              ; preds = %170, %168
  %171 = phi i64 [ 0, %168 ], [ %173, %170 ]
  %172 = getelementptr inbounds float, ptr %5, i64 %171
  store <8 x float> zeroinitializer, ptr %172, align 4, !tbaa !49
  %173 = add nuw i64 %171, 8
  %174 = icmp eq i64 %173, %169
  br i1 %174, label %175, label %170, !llvm.loop !166

175:                                              ; preds = %170
  %176 = icmp eq i64 %162, %169
  br i1 %176, label %220, label %166

177:                                              ; preds = %84, %215
  %178 = phi i64 [ %218, %215 ], [ %85, %84 ]
  %179 = phi float [ %217, %215 ], [ %86, %84 ]
  %180 = getelementptr inbounds float, ptr %31, i64 %178
  %181 = load float, ptr %180, align 4, !tbaa !49
  %182 = fsub reassoc nsz contract float %181, %80
  %183 = fcmp nsz contract olt float %182, 0xC055D33340000000
  br i1 %183, label %215, label %184

184:                                              ; preds = %177
  %185 = fcmp reassoc nsz contract ogt float %182, 0xC055D33340000000
  %186 = select reassoc nsz contract i1 %185, float %182, float 0xC055D33340000000
  %187 = fmul nsz contract float %186, 0x3FF7154760000000
  %188 = fcmp nsz contract olt float %187, 0.000000e+00
  %189 = select nsz contract i1 %188, float -5.000000e-01, float 5.000000e-01
  %190 = fadd nsz contract float %187, %189
  %191 = fptosi float %190 to i32
  %192 = sitofp i32 %191 to float
  %193 = fmul nsz contract float %192, 0x3FE6300000000000
  %194 = fsub nsz contract float %186, %193
  %195 = fmul nsz contract float %192, 0x3F2BD01060000000
  %196 = fadd nsz contract float %195, %194
  %197 = fmul nsz contract float %196, 0x3F2A0D2CE0000000
  %198 = fadd nsz contract float %197, 0x3F56E879C0000000
  %199 = fmul nsz contract float %196, %198
  %200 = fadd nsz contract float %199, 0x3F81112100000000
  %201 = fmul nsz contract float %196, %200
  %202 = fadd nsz contract float %201, 0x3FA5553820000000
  %203 = fmul nsz contract float %196, %202
  %204 = fadd nsz contract float %203, 0x3FC5555540000000
  %205 = fmul nsz contract float %196, %204
  %206 = fadd nsz contract float %205, 5.000000e-01
  %207 = fmul nsz contract float %196, %206
  %208 = fmul nsz contract float %196, %207
  %209 = fadd nsz contract float %196, %208
  %210 = fadd nsz contract float %209, 1.000000e+00
  %211 = shl i32 %191, 23
  %212 = add i32 %211, 1065353216
  %213 = bitcast i32 %212 to float
  %214 = fmul nsz contract float %210, %213
  br label %215

215:                                              ; preds = %177, %184
  %216 = phi reassoc nsz contract float [ %214, %184 ], [ 0.000000e+00, %177 ]
  store float %216, ptr %180, align 4, !tbaa !49
  %217 = fadd reassoc nsz contract float %216, %179
  %218 = add nuw nsw i64 %178, 1
  %219 = icmp eq i64 %218, %10
  br i1 %219, label %159, label %177, !llvm.loop !167

220:                                              ; preds = %221, %175, %159
  br i1 %39, label %227, label %226

221:                                              ; preds = %166, %221
  %222 = phi i64 [ %224, %221 ], [ %167, %166 ]
  %223 = getelementptr inbounds float, ptr %5, i64 %222
  store float 0.000000e+00, ptr %223, align 4, !tbaa !49
  %224 = add nuw nsw i64 %222, 1
  %225 = icmp eq i64 %224, %162
  br i1 %225, label %220, label %221, !llvm.loop !168

226:                                              ; preds = %227, %220
  ret void

227:                                              ; preds = %220, %227
  %228 = phi i64 [ %241, %227 ], [ 0, %220 ]
  %229 = getelementptr inbounds float, ptr %31, i64 %228
  %230 = load float, ptr %229, align 4, !tbaa !49
  %231 = fdiv reassoc nsz contract float %230, %160
  %232 = icmp slt i64 %228, %9
  %233 = select i1 %232, i64 0, i64 %8
  %234 = add i64 %9, %233
  %235 = sub i64 %228, %234
  %236 = getelementptr inbounds i64, ptr %29, i64 %235
  %237 = load i64, ptr %236, align 8, !tbaa !72
  %238 = getelementptr inbounds float, ptr %5, i64 %237
  %239 = load float, ptr %238, align 4, !tbaa !49
  %240 = fadd reassoc nsz contract float %239, %231
  store float %240, ptr %238, align 4, !tbaa !49
  %241 = add nuw nsw i64 %228, 1
  %242 = icmp eq i64 %241, %10
  br i1 %242, label %226, label %227, !llvm.loop !169
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @mix(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, ptr nocapture noundef %3) unnamed_addr #4 {
  %5 = getelementptr inbounds i8, ptr %0, i64 48
  %6 = load i64, ptr %5, align 8, !tbaa !12
  %7 = icmp sgt i64 %6, 0
  br i1 %7, label %8, label %28

8:                                                ; preds = %4
  %9 = ptrtoint ptr %3 to i64
  %10 = ptrtoint ptr %1 to i64
  %11 = icmp ult i64 %6, 8
  %12 = sub i64 %9, %10
  %13 = icmp ult i64 %12, 128
  %14 = or i1 %11, %13
  br i1 %14, label %15, label %17

15:                                               ; preds = %26, %8
  %16 = phi i64 [ 0, %8 ], [ %18, %26 ]
  br label %49

17:                                               ; preds = %8
  %18 = and i64 %6, 9223372036854775800
  br label %19

19:                                               ; preds = %19, %17
  %20 = phi i64 [ 0, %17 ], [ %24, %19 ]
  %21 = getelementptr inbounds float, ptr %1, i64 %20
  %22 = load <8 x float>, ptr %21, align 4, !tbaa !49
  %23 = getelementptr inbounds float, ptr %3, i64 %20
  store <8 x float> %22, ptr %23, align 4, !tbaa !49
  %24 = add nuw i64 %20, 8
  %25 = icmp eq i64 %24, %18
  br i1 %25, label %26, label %19, !llvm.loop !170

26:                                               ; preds = %19
  %27 = icmp eq i64 %6, %18
  br i1 %27, label %28, label %15

28:                                               ; preds = %49, %26, %4
  %29 = getelementptr inbounds i8, ptr %0, i64 40
  %30 = load i64, ptr %29, align 8, !tbaa !17
  %31 = icmp sgt i64 %30, 0
  br i1 %31, label %32, label %56

32:                                               ; preds = %28
  %33 = getelementptr inbounds i8, ptr %0, i64 160
  %34 = load ptr, ptr %33, align 8, !tbaa !171
  %35 = icmp slt i64 %6, 1
  %36 = shl i64 %6, 2
  %37 = getelementptr i8, ptr %3, i64 %36
  %38 = mul i64 %30, %6
  %39 = shl i64 %38, 2
  %40 = getelementptr i8, ptr %34, i64 %39
  %41 = icmp ult i64 %6, 8
  %42 = icmp ugt ptr %40, %3
  %43 = icmp ult ptr %34, %37
  %44 = and i1 %42, %43
  %45 = icmp slt i64 %36, 0
  %46 = or i1 %44, %45
  %47 = and i64 %6, 9223372036854775800
  %48 = icmp eq i64 %6, %47
  br label %126

49:                                               ; preds = %15, %49
  %50 = phi i64 [ %54, %49 ], [ %16, %15 ]
  %51 = getelementptr inbounds float, ptr %1, i64 %50
  %52 = load float, ptr %51, align 4, !tbaa !49
  %53 = getelementptr inbounds float, ptr %3, i64 %50
  store float %52, ptr %53, align 4, !tbaa !49
  %54 = add nuw nsw i64 %50, 1
  %55 = icmp eq i64 %54, %6
  br i1 %55, label %28, label %49, !llvm.loop !172

56:                                               ; preds = %162, %28
  br i1 %7, label %57, label %165

57:                                               ; preds = %56
  %58 = icmp ult i64 %6, 8
  br i1 %58, label %59, label %61

59:                                               ; preds = %124, %57
  %60 = phi i64 [ 0, %57 ], [ %62, %124 ]
  br label %166

61:                                               ; preds = %57
  %62 = and i64 %6, 9223372036854775800
  br label %63

63:                                               ; preds = %63, %61
  %64 = phi i64 [ 0, %61 ], [ %122, %63 ]
  %65 = getelementptr inbounds float, ptr %3, i64 %64
  %66 = load <8 x float>, ptr %65, align 4, !tbaa !49
  %67 = fcmp nsz contract olt <8 x float> %66, zeroinitializer
  %68 = fneg reassoc nsz contract <8 x float> %66
  %69 = select <8 x i1> %67, <8 x float> %68, <8 x float> %66
  %70 = fmul nsz contract <8 x float> %69, <float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000>
  %71 = fmul nsz contract <8 x float> %70, <float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000>
  %72 = fadd nsz contract <8 x float> %71, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %73 = fdiv nsz contract <8 x float> <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>, %72
  %74 = fmul nsz contract <8 x float> %73, <float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000>
  %75 = fadd nsz contract <8 x float> %74, <float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000>
  %76 = fmul nsz contract <8 x float> %73, %75
  %77 = fadd nsz contract <8 x float> %76, <float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000>
  %78 = fmul nsz contract <8 x float> %73, %77
  %79 = fadd nsz contract <8 x float> %78, <float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000>
  %80 = fmul nsz contract <8 x float> %73, %79
  %81 = fadd nsz contract <8 x float> %80, <float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000>
  %82 = fmul nsz contract <8 x float> %73, %81
  %83 = fneg reassoc nsz contract <8 x float> %70
  %84 = fmul nsz contract <8 x float> %70, %83
  %85 = fcmp nsz contract olt <8 x float> %84, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %86 = fcmp reassoc nsz contract ogt <8 x float> %84, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %87 = select <8 x i1> %86, <8 x float> %84, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %88 = fmul nsz contract <8 x float> %87, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %89 = fcmp nsz contract olt <8 x float> %88, zeroinitializer
  %90 = select <8 x i1> %89, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %91 = fadd nsz contract <8 x float> %88, %90
  %92 = fptosi <8 x float> %91 to <8 x i32>
  %93 = sitofp <8 x i32> %92 to <8 x float>
  %94 = fmul nsz contract <8 x float> %93, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %95 = fsub nsz contract <8 x float> %87, %94
  %96 = fmul nsz contract <8 x float> %93, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %97 = fadd nsz contract <8 x float> %96, %95
  %98 = fmul nsz contract <8 x float> %97, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %99 = fadd nsz contract <8 x float> %98, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %100 = fmul nsz contract <8 x float> %97, %99
  %101 = fadd nsz contract <8 x float> %100, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %102 = fmul nsz contract <8 x float> %97, %101
  %103 = fadd nsz contract <8 x float> %102, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %104 = fmul nsz contract <8 x float> %97, %103
  %105 = fadd nsz contract <8 x float> %104, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %106 = fmul nsz contract <8 x float> %97, %105
  %107 = fadd nsz contract <8 x float> %106, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %108 = fmul nsz contract <8 x float> %97, %107
  %109 = fmul nsz contract <8 x float> %97, %108
  %110 = fadd nsz contract <8 x float> %97, %109
  %111 = fadd nsz contract <8 x float> %110, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %112 = shl <8 x i32> %92, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %113 = add <8 x i32> %112, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %114 = bitcast <8 x i32> %113 to <8 x float>
  %115 = fmul nsz contract <8 x float> %111, %114
  %116 = select <8 x i1> %85, <8 x float> zeroinitializer, <8 x float> %115
  %117 = fmul nsz contract <8 x float> %82, %116
  %118 = fmul nsz contract <8 x float> %66, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %119 = fsub nsz contract <8 x float> <float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00>, %117
  %120 = select <8 x i1> %67, <8 x float> %117, <8 x float> %119
  %121 = fmul nsz contract <8 x float> %118, %120
  store <8 x float> %121, ptr %65, align 4, !tbaa !49
  %122 = add nuw i64 %64, 8
  %123 = icmp eq i64 %122, %62
  br i1 %123, label %124, label %63, !llvm.loop !173

124:                                              ; preds = %63
  %125 = icmp eq i64 %6, %62
  br i1 %125, label %165, label %59

126:                                              ; preds = %32, %162
  %127 = phi i64 [ 0, %32 ], [ %163, %162 ]
  %128 = getelementptr inbounds float, ptr %2, i64 %127
  %129 = load float, ptr %128, align 4, !tbaa !49
  %130 = mul nsw i64 %127, %6
  %131 = getelementptr inbounds float, ptr %34, i64 %130
  %132 = fcmp reassoc nsz contract ule float %129, 0x3E112E0BE0000000
  %133 = or i1 %132, %35
  br i1 %133, label %162, label %134

134:                                              ; preds = %126
  %135 = select i1 %41, i1 true, i1 %46
  br i1 %135, label %150, label %136

136:                                              ; preds = %134
  %137 = insertelement <8 x float> poison, float %129, i64 0
  %138 = shufflevector <8 x float> %137, <8 x float> poison, <8 x i32> zeroinitializer
  br label %139

139:                                              ; preds = %139, %136
  %140 = phi i64 [ 0, %136 ], [ %147, %139 ]
  %141 = getelementptr inbounds float, ptr %131, i64 %140
  %142 = load <8 x float>, ptr %141, align 4, !tbaa !49, !alias.scope !174
  %143 = fmul reassoc nsz contract <8 x float> %142, %138
  %144 = getelementptr inbounds float, ptr %3, i64 %140
  %145 = load <8 x float>, ptr %144, align 4, !tbaa !49, !alias.scope !177, !noalias !174
  %146 = fadd reassoc nsz contract <8 x float> %145, %143
  store <8 x float> %146, ptr %144, align 4, !tbaa !49, !alias.scope !177, !noalias !174
  %147 = add nuw i64 %140, 8
  %148 = icmp eq i64 %147, %47
  br i1 %148, label %149, label %139, !llvm.loop !179

149:                                              ; preds = %139
  br i1 %48, label %162, label %150

150:                                              ; preds = %134, %149
  %151 = phi i64 [ 0, %134 ], [ %47, %149 ]
  br label %152

152:                                              ; preds = %150, %152
  %153 = phi i64 [ %160, %152 ], [ %151, %150 ]
  %154 = getelementptr inbounds float, ptr %131, i64 %153
  %155 = load float, ptr %154, align 4, !tbaa !49
  %156 = fmul reassoc nsz contract float %155, %129
  %157 = getelementptr inbounds float, ptr %3, i64 %153
  %158 = load float, ptr %157, align 4, !tbaa !49
  %159 = fadd reassoc nsz contract float %158, %156
  store float %159, ptr %157, align 4, !tbaa !49
  %160 = add nuw nsw i64 %153, 1
  %161 = icmp eq i64 %160, %6
  br i1 %161, label %162, label %152, !llvm.loop !180

162:                                              ; preds = %152, %149, %126
  %163 = add nuw nsw i64 %127, 1
  %164 = icmp eq i64 %163, %30
  br i1 %164, label %56, label %126, !llvm.loop !181

165:                                              ; preds = %220, %124, %56
  ret void

166:                                              ; preds = %59, %220
  %167 = phi i64 [ %227, %220 ], [ %60, %59 ]
  %168 = getelementptr inbounds float, ptr %3, i64 %167
  %169 = load float, ptr %168, align 4, !tbaa !49
  %170 = fcmp nsz contract olt float %169, 0.000000e+00
  %171 = fneg reassoc nsz contract float %169
  %172 = select reassoc nsz contract i1 %170, float %171, float %169
  %173 = fmul nsz contract float %172, 0x3FE6A09E60000000
  %174 = fmul nsz contract float %173, 0x3FD4F740A0000000
  %175 = fadd nsz contract float %174, 1.000000e+00
  %176 = fdiv nsz contract float 1.000000e+00, %175
  %177 = fmul nsz contract float %176, 0x3FF0FB8440000000
  %178 = fadd nsz contract float %177, 0xBFF7401C60000000
  %179 = fmul nsz contract float %176, %178
  %180 = fadd nsz contract float %179, 0x3FF6BE1C60000000
  %181 = fmul nsz contract float %176, %180
  %182 = fadd nsz contract float %181, 0xBFD23531C0000000
  %183 = fmul nsz contract float %176, %182
  %184 = fadd nsz contract float %183, 0x3FD04F20C0000000
  %185 = fmul nsz contract float %176, %184
  %186 = fneg reassoc nsz contract float %173
  %187 = fmul nsz contract float %173, %186
  %188 = fcmp nsz contract olt float %187, 0xC055D33340000000
  br i1 %188, label %220, label %189

189:                                              ; preds = %166
  %190 = fcmp reassoc nsz contract ogt float %187, 0xC055D33340000000
  %191 = select reassoc nsz contract i1 %190, float %187, float 0xC055D33340000000
  %192 = fmul nsz contract float %191, 0x3FF7154760000000
  %193 = fcmp nsz contract olt float %192, 0.000000e+00
  %194 = select nsz contract i1 %193, float -5.000000e-01, float 5.000000e-01
  %195 = fadd nsz contract float %192, %194
  %196 = fptosi float %195 to i32
  %197 = sitofp i32 %196 to float
  %198 = fmul nsz contract float %197, 0x3FE6300000000000
  %199 = fsub nsz contract float %191, %198
  %200 = fmul nsz contract float %197, 0x3F2BD01060000000
  %201 = fadd nsz contract float %200, %199
  %202 = fmul nsz contract float %201, 0x3F2A0D2CE0000000
  %203 = fadd nsz contract float %202, 0x3F56E879C0000000
  %204 = fmul nsz contract float %201, %203
  %205 = fadd nsz contract float %204, 0x3F81112100000000
  %206 = fmul nsz contract float %201, %205
  %207 = fadd nsz contract float %206, 0x3FA5553820000000
  %208 = fmul nsz contract float %201, %207
  %209 = fadd nsz contract float %208, 0x3FC5555540000000
  %210 = fmul nsz contract float %201, %209
  %211 = fadd nsz contract float %210, 5.000000e-01
  %212 = fmul nsz contract float %201, %211
  %213 = fmul nsz contract float %201, %212
  %214 = fadd nsz contract float %201, %213
  %215 = fadd nsz contract float %214, 1.000000e+00
  %216 = shl i32 %196, 23
  %217 = add i32 %216, 1065353216
  %218 = bitcast i32 %217 to float
  %219 = fmul nsz contract float %215, %218
  br label %220

220:                                              ; preds = %166, %189
  %221 = phi reassoc nsz contract float [ %219, %189 ], [ 0.000000e+00, %166 ]
  %222 = fmul nsz contract float %185, %221
  %223 = fmul nsz contract float %169, 5.000000e-01
  %224 = fsub nsz contract float 2.000000e+00, %222
  %225 = select reassoc nsz contract i1 %170, float %222, float %224
  %226 = fmul nsz contract float %223, %225
  store float %226, ptr %168, align 4, !tbaa !49
  %227 = add nuw nsw i64 %167, 1
  %228 = icmp eq i64 %227, %6
  br i1 %228, label %165, label %166, !llvm.loop !182
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @weigh(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly byval(%struct.Place) align 8 %1, ptr nocapture noundef %2, ptr nocapture noundef %3) unnamed_addr #4 {
  %5 = getelementptr inbounds i8, ptr %0, i64 40
  %6 = load i64, ptr %5, align 8, !tbaa !17
  %7 = getelementptr inbounds i8, ptr %0, i64 64
  %8 = load i64, ptr %7, align 8, !tbaa !15
  %9 = getelementptr inbounds i8, ptr %0, i64 72
  %10 = load i64, ptr %9, align 8, !tbaa !16
  %11 = getelementptr float, ptr %2, i64 %8
  %12 = getelementptr float, ptr %11, i64 %10
  %13 = getelementptr inbounds i8, ptr %0, i64 232
  %14 = load ptr, ptr %13, align 8, !tbaa !183
  %15 = load i64, ptr %1, align 8
  %16 = getelementptr inbounds i8, ptr %0, i64 24
  %17 = load i64, ptr %16, align 8, !tbaa !34
  %18 = mul nsw i64 %17, %15
  %19 = getelementptr inbounds i8, ptr %1, i64 24
  %20 = load i64, ptr %19, align 8
  %21 = add nsw i64 %18, %20
  %22 = getelementptr inbounds i8, ptr %0, i64 32
  %23 = load i64, ptr %22, align 8, !tbaa !76
  %24 = mul i64 %23, %8
  %25 = mul i64 %24, %21
  %26 = getelementptr inbounds float, ptr %14, i64 %25
  %27 = getelementptr inbounds i8, ptr %0, i64 240
  %28 = load ptr, ptr %27, align 8, !tbaa !184
  %29 = getelementptr inbounds i8, ptr %1, i64 8
  %30 = load i64, ptr %29, align 8
  %31 = getelementptr inbounds i8, ptr %0, i64 8
  %32 = load i64, ptr %31, align 8, !tbaa !4
  %33 = mul nsw i64 %32, %15
  %34 = add nsw i64 %33, %30
  %35 = mul nsw i64 %34, %17
  %36 = add nsw i64 %35, %20
  %37 = mul i64 %23, %10
  %38 = mul i64 %37, %36
  %39 = getelementptr inbounds float, ptr %28, i64 %38
  %40 = icmp sgt i64 %23, 0
  br i1 %40, label %41, label %90

41:                                               ; preds = %4
  %42 = icmp sgt i64 %8, 0
  %43 = icmp sgt i64 %10, 0
  %44 = getelementptr inbounds i8, ptr %0, i64 192
  %45 = load ptr, ptr %44, align 8, !tbaa !185
  %46 = icmp sgt i64 %6, 0
  %47 = add i64 %6, %10
  %48 = add i64 %47, %8
  %49 = shl i64 %48, 2
  %50 = getelementptr i8, ptr %2, i64 %49
  %51 = mul i64 %23, %6
  %52 = shl i64 %51, 2
  %53 = getelementptr i8, ptr %45, i64 %52
  %54 = icmp ult i64 %8, 8
  %55 = and i64 %8, 9223372036854775800
  %56 = icmp eq i64 %8, %55
  %57 = icmp ult i64 %10, 8
  %58 = and i64 %10, 9223372036854775800
  %59 = icmp eq i64 %10, %58
  %60 = icmp ult i64 %6, 8
  %61 = icmp ult ptr %12, %53
  %62 = icmp ult ptr %45, %50
  %63 = and i1 %61, %62
  %64 = and i64 %6, 2305843009213693952
  %65 = icmp ne i64 %64, 0
  %66 = or i1 %63, %65
  %67 = and i64 %6, 6917529027641081848
  %68 = icmp eq i64 %6, %67
  br label %69

69:                                               ; preds = %41, %222
  %70 = phi i64 [ 0, %41 ], [ %223, %222 ]
  br i1 %42, label %71, label %155

71:                                               ; preds = %69
  %72 = mul nuw nsw i64 %70, %8
  %73 = getelementptr float, ptr %26, i64 %72
  br i1 %54, label %74, label %77

74:                                               ; preds = %88, %71
  %75 = phi float [ 0.000000e+00, %71 ], [ %89, %88 ]
  %76 = phi i64 [ 0, %71 ], [ %55, %88 ]
  br label %178

77:                                               ; preds = %71, %77
  %78 = phi i64 [ %86, %77 ], [ 0, %71 ]
  %79 = phi <8 x float> [ %85, %77 ], [ zeroinitializer, %71 ]
  %80 = getelementptr inbounds float, ptr %2, i64 %78
  %81 = load <8 x float>, ptr %80, align 4, !tbaa !49
  %82 = getelementptr float, ptr %73, i64 %78
  %83 = load <8 x float>, ptr %82, align 4, !tbaa !49
  %84 = fmul reassoc nsz contract <8 x float> %83, %81
  %85 = fadd reassoc nsz contract <8 x float> %84, %79
  %86 = add nuw i64 %78, 8
  %87 = icmp eq i64 %86, %55
  br i1 %87, label %88, label %77, !llvm.loop !186

88:                                               ; preds = %77
  %89 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %85)
  br i1 %56, label %155, label %74

90:                                               ; preds = %222, %4
  %91 = getelementptr inbounds float, ptr %12, i64 %6
  %92 = load float, ptr %91, align 4, !tbaa !49
  %93 = fneg reassoc nsz contract float %92
  %94 = fcmp reassoc nsz contract olt float %93, 8.800000e+01
  %95 = select reassoc nsz contract i1 %94, float %93, float 8.800000e+01
  %96 = fcmp nsz contract olt float %95, 0xC055D33340000000
  br i1 %96, label %129, label %97

97:                                               ; preds = %90
  %98 = fcmp reassoc nsz contract ogt float %95, 0xC055D33340000000
  %99 = select reassoc nsz contract i1 %98, float %95, float 0xC055D33340000000
  %100 = fmul nsz contract float %99, 0x3FF7154760000000
  %101 = fcmp nsz contract olt float %100, 0.000000e+00
  %102 = select nsz contract i1 %101, float -5.000000e-01, float 5.000000e-01
  %103 = fadd nsz contract float %100, %102
  %104 = fptosi float %103 to i32
  %105 = sitofp i32 %104 to float
  %106 = fmul nsz contract float %105, 0x3FE6300000000000
  %107 = fsub nsz contract float %99, %106
  %108 = fmul nsz contract float %105, 0x3F2BD01060000000
  %109 = fadd nsz contract float %108, %107
  %110 = fmul nsz contract float %109, 0x3F2A0D2CE0000000
  %111 = fadd nsz contract float %110, 0x3F56E879C0000000
  %112 = fmul nsz contract float %109, %111
  %113 = fadd nsz contract float %112, 0x3F81112100000000
  %114 = fmul nsz contract float %109, %113
  %115 = fadd nsz contract float %114, 0x3FA5553820000000
  %116 = fmul nsz contract float %109, %115
  %117 = fadd nsz contract float %116, 0x3FC5555540000000
  %118 = fmul nsz contract float %109, %117
  %119 = fadd nsz contract float %118, 5.000000e-01
  %120 = fmul nsz contract float %109, %119
  %121 = fmul nsz contract float %109, %120
  %122 = fadd nsz contract float %109, %121
  %123 = fadd nsz contract float %122, 1.000000e+00
  %124 = shl i32 %104, 23
  %125 = add i32 %124, 1065353216
  %126 = bitcast i32 %125 to float
  %127 = fmul nsz contract float %123, %126
  %128 = fadd reassoc nsz contract float %127, 1.000000e+00
  br label %129

129:                                              ; preds = %90, %97
  %130 = phi float [ %128, %97 ], [ 1.000000e+00, %90 ]
  %131 = fdiv reassoc nsz contract float 1.000000e+00, %130
  %132 = getelementptr inbounds i8, ptr %0, i64 256
  %133 = load double, ptr %132, align 8, !tbaa !187
  %134 = fptrunc double %133 to float
  %135 = icmp sgt i64 %6, 0
  br i1 %135, label %136, label %154

136:                                              ; preds = %129
  %137 = icmp ult i64 %6, 8
  br i1 %137, label %138, label %141

138:                                              ; preds = %151, %136
  %139 = phi i64 [ 0, %136 ], [ %142, %151 ]
  %140 = phi float [ 0.000000e+00, %136 ], [ %152, %151 ]
  br label %276

141:                                              ; preds = %136
  %142 = and i64 %6, 9223372036854775800
  br label %143

143:                                              ; preds = %143, %141
  %144 = phi i64 [ 0, %141 ], [ %149, %143 ]
  %145 = phi <8 x float> [ zeroinitializer, %141 ], [ %148, %143 ]
  %146 = getelementptr inbounds float, ptr %3, i64 %144
  %147 = load <8 x float>, ptr %146, align 4, !tbaa !49
  %148 = fadd reassoc nsz contract <8 x float> %147, %145
  %149 = add nuw i64 %144, 8
  %150 = icmp eq i64 %149, %142
  br i1 %150, label %151, label %143, !llvm.loop !188

151:                                              ; preds = %143
  %152 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %148)
  %153 = icmp eq i64 %6, %142
  br i1 %153, label %235, label %138

154:                                              ; preds = %129
  tail call fastcc void @softmax(ptr noundef %12, i64 noundef %6) #11
  br label %284

155:                                              ; preds = %178, %88, %69
  %156 = phi float [ 0.000000e+00, %69 ], [ %89, %88 ], [ %186, %178 ]
  br i1 %43, label %157, label %189

157:                                              ; preds = %155
  %158 = mul nuw nsw i64 %70, %10
  %159 = getelementptr float, ptr %39, i64 %158
  br i1 %57, label %160, label %163

160:                                              ; preds = %176, %157
  %161 = phi float [ %156, %157 ], [ %177, %176 ]
  %162 = phi i64 [ 0, %157 ], [ %58, %176 ]
  br label %211

163:                                              ; preds = %157
  %164 = insertelement <8 x float> <float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, float %156, i64 0
  br label %165

165:                                              ; preds = %165, %163
  %166 = phi i64 [ 0, %163 ], [ %174, %165 ]
  %167 = phi <8 x float> [ %164, %163 ], [ %173, %165 ]
  %168 = getelementptr float, ptr %11, i64 %166
  %169 = load <8 x float>, ptr %168, align 4, !tbaa !49
  %170 = getelementptr float, ptr %159, i64 %166
  %171 = load <8 x float>, ptr %170, align 4, !tbaa !49
  %172 = fmul reassoc nsz contract <8 x float> %171, %169
  %173 = fadd reassoc nsz contract <8 x float> %172, %167
  %174 = add nuw i64 %166, 8
  %175 = icmp eq i64 %174, %58
  br i1 %175, label %176, label %165, !llvm.loop !189

176:                                              ; preds = %165
  %177 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %173)
  br i1 %59, label %189, label %160

178:                                              ; preds = %74, %178
  %179 = phi float [ %186, %178 ], [ %75, %74 ]
  %180 = phi i64 [ %187, %178 ], [ %76, %74 ]
  %181 = getelementptr inbounds float, ptr %2, i64 %180
  %182 = load float, ptr %181, align 4, !tbaa !49
  %183 = getelementptr float, ptr %73, i64 %180
  %184 = load float, ptr %183, align 4, !tbaa !49
  %185 = fmul reassoc nsz contract float %184, %182
  %186 = fadd reassoc nsz contract float %185, %179
  %187 = add nuw nsw i64 %180, 1
  %188 = icmp eq i64 %187, %8
  br i1 %188, label %155, label %178, !llvm.loop !190

189:                                              ; preds = %211, %176, %155
  %190 = phi float [ %156, %155 ], [ %177, %176 ], [ %219, %211 ]
  %191 = mul nsw i64 %70, %6
  %192 = getelementptr inbounds float, ptr %45, i64 %191
  br i1 %46, label %193, label %222

193:                                              ; preds = %189
  %194 = select i1 %60, i1 true, i1 %66
  br i1 %194, label %195, label %197

195:                                              ; preds = %193, %210
  %196 = phi i64 [ 0, %193 ], [ %67, %210 ]
  br label %225

197:                                              ; preds = %193
  %198 = insertelement <8 x float> poison, float %190, i64 0
  %199 = shufflevector <8 x float> %198, <8 x float> poison, <8 x i32> zeroinitializer
  br label %200

200:                                              ; preds = %200, %197
  %201 = phi i64 [ 0, %197 ], [ %208, %200 ]
  %202 = getelementptr inbounds float, ptr %192, i64 %201
  %203 = load <8 x float>, ptr %202, align 4, !tbaa !49, !alias.scope !191
  %204 = fmul reassoc nsz contract <8 x float> %203, %199
  %205 = getelementptr inbounds float, ptr %12, i64 %201
  %206 = load <8 x float>, ptr %205, align 4, !tbaa !49, !alias.scope !194, !noalias !191
  %207 = fadd reassoc nsz contract <8 x float> %206, %204
  store <8 x float> %207, ptr %205, align 4, !tbaa !49, !alias.scope !194, !noalias !191
  %208 = add nuw i64 %201, 8
  %209 = icmp eq i64 %208, %67
  br i1 %209, label %210, label %200, !llvm.loop !196

210:                                              ; preds = %200
  br i1 %68, label %222, label %195

211:                                              ; preds = %160, %211
  %212 = phi float [ %219, %211 ], [ %161, %160 ]
  %213 = phi i64 [ %220, %211 ], [ %162, %160 ]
  %214 = getelementptr float, ptr %11, i64 %213
  %215 = load float, ptr %214, align 4, !tbaa !49
  %216 = getelementptr float, ptr %159, i64 %213
  %217 = load float, ptr %216, align 4, !tbaa !49
  %218 = fmul reassoc nsz contract float %217, %215
  %219 = fadd reassoc nsz contract float %218, %212
  %220 = add nuw nsw i64 %213, 1
  %221 = icmp eq i64 %220, %10
  br i1 %221, label %189, label %211, !llvm.loop !197

222:                                              ; preds = %225, %210, %189
  %223 = add nuw nsw i64 %70, 1
  %224 = icmp eq i64 %223, %23
  br i1 %224, label %90, label %69, !llvm.loop !198

225:                                              ; preds = %195, %225
  %226 = phi i64 [ %233, %225 ], [ %196, %195 ]
  %227 = getelementptr inbounds float, ptr %192, i64 %226
  %228 = load float, ptr %227, align 4, !tbaa !49
  %229 = fmul reassoc nsz contract float %228, %190
  %230 = getelementptr inbounds float, ptr %12, i64 %226
  %231 = load float, ptr %230, align 4, !tbaa !49
  %232 = fadd reassoc nsz contract float %231, %229
  store float %232, ptr %230, align 4, !tbaa !49
  %233 = add nuw nsw i64 %226, 1
  %234 = icmp eq i64 %233, %6
  br i1 %234, label %222, label %225, !llvm.loop !199

235:                                              ; preds = %276, %151
  %236 = phi float [ %152, %151 ], [ %281, %276 ]
  tail call fastcc void @softmax(ptr noundef %12, i64 noundef %6) #11
  %237 = fmul reassoc nsz contract float %236, %131
  %238 = fsub reassoc nsz contract float 1.000000e+00, %237
  br i1 %135, label %239, label %284

239:                                              ; preds = %235
  %240 = icmp ult i64 %6, 8
  br i1 %240, label %241, label %243

241:                                              ; preds = %274, %243, %239
  %242 = phi i64 [ 0, %243 ], [ 0, %239 ], [ %254, %274 ]
  br label %285

243:                                              ; preds = %239
  %244 = shl i64 %6, 2
  %245 = getelementptr i8, ptr %3, i64 %244
  %246 = add i64 %6, %10
  %247 = add i64 %246, %8
  %248 = shl i64 %247, 2
  %249 = getelementptr i8, ptr %2, i64 %248
  %250 = icmp ugt ptr %249, %3
  %251 = icmp ult ptr %12, %245
  %252 = and i1 %250, %251
  br i1 %252, label %241, label %253

253:                                              ; preds = %243
  %254 = and i64 %6, 9223372036854775800
  %255 = insertelement <8 x float> poison, float %238, i64 0
  %256 = shufflevector <8 x float> %255, <8 x float> poison, <8 x i32> zeroinitializer
  %257 = insertelement <8 x float> poison, float %131, i64 0
  %258 = shufflevector <8 x float> %257, <8 x float> poison, <8 x i32> zeroinitializer
  %259 = insertelement <8 x float> poison, float %134, i64 0
  %260 = shufflevector <8 x float> %259, <8 x float> poison, <8 x i32> zeroinitializer
  br label %261

261:                                              ; preds = %261, %253
  %262 = phi i64 [ 0, %253 ], [ %272, %261 ]
  %263 = getelementptr inbounds float, ptr %12, i64 %262
  %264 = load <8 x float>, ptr %263, align 4, !tbaa !49, !alias.scope !200
  %265 = fmul reassoc nsz contract <8 x float> %264, %256
  %266 = getelementptr inbounds float, ptr %3, i64 %262
  %267 = load <8 x float>, ptr %266, align 4, !tbaa !49, !alias.scope !203, !noalias !200
  %268 = fmul reassoc nsz contract <8 x float> %267, %258
  %269 = fadd reassoc nsz contract <8 x float> %268, %265
  %270 = fcmp reassoc nsz contract ogt <8 x float> %269, %260
  %271 = select <8 x i1> %270, <8 x float> %269, <8 x float> %260
  store <8 x float> %271, ptr %266, align 4, !tbaa !49, !alias.scope !203, !noalias !200
  %272 = add nuw i64 %262, 8
  %273 = icmp eq i64 %272, %254
  br i1 %273, label %274, label %261, !llvm.loop !205

274:                                              ; preds = %261
  %275 = icmp eq i64 %6, %254
  br i1 %275, label %284, label %241

276:                                              ; preds = %138, %276
  %277 = phi i64 [ %282, %276 ], [ %139, %138 ]
  %278 = phi float [ %281, %276 ], [ %140, %138 ]
  %279 = getelementptr inbounds float, ptr %3, i64 %277
  %280 = load float, ptr %279, align 4, !tbaa !49
  %281 = fadd reassoc nsz contract float %280, %278
  %282 = add nuw nsw i64 %277, 1
  %283 = icmp eq i64 %282, %6
  br i1 %283, label %235, label %276, !llvm.loop !206

284:                                              ; preds = %285, %274, %154, %235
  ret void

285:                                              ; preds = %241, %285
  %286 = phi i64 [ %296, %285 ], [ %242, %241 ]
  %287 = getelementptr inbounds float, ptr %12, i64 %286
  %288 = load float, ptr %287, align 4, !tbaa !49
  %289 = fmul reassoc nsz contract float %288, %238
  %290 = getelementptr inbounds float, ptr %3, i64 %286
  %291 = load float, ptr %290, align 4, !tbaa !49
  %292 = fmul reassoc nsz contract float %291, %131
  %293 = fadd reassoc nsz contract float %292, %289
  %294 = fcmp reassoc nsz contract ogt float %293, %134
  %295 = select reassoc nsz contract i1 %294, float %293, float %134
  store float %295, ptr %290, align 4, !tbaa !49
  %296 = add nuw nsw i64 %286, 1
  %297 = icmp eq i64 %296, %6
  br i1 %297, label %284, label %285, !llvm.loop !207
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @llvm.prefetch.p0(ptr nocapture readonly, i32 immarg, i32 immarg, i32 immarg) #6

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @softmax(ptr nocapture noundef %0, i64 noundef %1) unnamed_addr #7 {
  %3 = icmp sgt i64 %1, 0
  br i1 %3, label %58, label %129

4:                                                ; preds = %58
  br i1 %3, label %5, label %129

5:                                                ; preds = %4
  %6 = icmp ult i64 %1, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %55, %5
  %8 = phi i64 [ 0, %5 ], [ %11, %55 ]
  %9 = phi float [ 0.000000e+00, %5 ], [ %56, %55 ]
  br label %86

10:                                               ; preds = %5
  %11 = and i64 %1, 9223372036854775800
  %12 = insertelement <8 x float> poison, float %64, i64 0
  %13 = shufflevector <8 x float> %12, <8 x float> poison, <8 x i32> zeroinitializer
  br label %14

14:                                               ; preds = %14, %10
  %15 = phi i64 [ 0, %10 ], [ %53, %14 ]
  %16 = phi <8 x float> [ zeroinitializer, %10 ], [ %52, %14 ]
  %17 = getelementptr inbounds float, ptr %0, i64 %15
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !49
  %19 = fsub reassoc nsz contract <8 x float> %18, %13
  %20 = fcmp nsz contract olt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %21 = fcmp reassoc nsz contract ogt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %22 = select <8 x i1> %21, <8 x float> %19, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %23 = fmul nsz contract <8 x float> %22, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %24 = fcmp nsz contract olt <8 x float> %23, zeroinitializer
  %25 = select <8 x i1> %24, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %26 = fadd nsz contract <8 x float> %23, %25
  %27 = fptosi <8 x float> %26 to <8 x i32>
  %28 = sitofp <8 x i32> %27 to <8 x float>
  %29 = fmul nsz contract <8 x float> %28, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %30 = fsub nsz contract <8 x float> %22, %29
  %31 = fmul nsz contract <8 x float> %28, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %32 = fadd nsz contract <8 x float> %31, %30
  %33 = fmul nsz contract <8 x float> %32, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %34 = fadd nsz contract <8 x float> %33, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %35 = fmul nsz contract <8 x float> %32, %34
  %36 = fadd nsz contract <8 x float> %35, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %37 = fmul nsz contract <8 x float> %32, %36
  %38 = fadd nsz contract <8 x float> %37, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %39 = fmul nsz contract <8 x float> %32, %38
  %40 = fadd nsz contract <8 x float> %39, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %41 = fmul nsz contract <8 x float> %32, %40
  %42 = fadd nsz contract <8 x float> %41, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %43 = fmul nsz contract <8 x float> %32, %42
  %44 = fmul nsz contract <8 x float> %32, %43
  %45 = fadd nsz contract <8 x float> %32, %44
  %46 = fadd nsz contract <8 x float> %45, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %47 = shl <8 x i32> %27, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %48 = add <8 x i32> %47, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %49 = bitcast <8 x i32> %48 to <8 x float>
  %50 = fmul nsz contract <8 x float> %46, %49
  %51 = select <8 x i1> %20, <8 x float> zeroinitializer, <8 x float> %50
  store <8 x float> %51, ptr %17, align 4, !tbaa !49
  %52 = fadd reassoc nsz contract <8 x float> %51, %16
  %53 = add nuw i64 %15, 8
  %54 = icmp eq i64 %53, %11
  br i1 %54, label %55, label %14, !llvm.loop !208

55:                                               ; preds = %14
  %56 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %52)
  %57 = icmp eq i64 %11, %1
  br i1 %57, label %67, label %7

58:                                               ; preds = %2, %58
  %59 = phi i64 [ %65, %58 ], [ 0, %2 ]
  %60 = phi float [ %64, %58 ], [ 0xFFF0000000000000, %2 ]
  %61 = getelementptr inbounds float, ptr %0, i64 %59
  %62 = load float, ptr %61, align 4, !tbaa !49
  %63 = fcmp reassoc nsz contract ogt float %60, %62
  %64 = select reassoc nsz contract i1 %63, float %60, float %62
  %65 = add nuw nsw i64 %59, 1
  %66 = icmp eq i64 %65, %1
  br i1 %66, label %4, label %58, !llvm.loop !209

67:                                               ; preds = %124, %55
  %68 = phi float [ %56, %55 ], [ %126, %124 ]
  br i1 %3, label %69, label %129

69:                                               ; preds = %67
  %70 = icmp ult i64 %1, 8
  br i1 %70, label %71, label %73

71:                                               ; preds = %84, %69
  %72 = phi i64 [ 0, %69 ], [ %74, %84 ]
  br label %130

73:                                               ; preds = %69
  %74 = and i64 %1, 9223372036854775800
  %75 = insertelement <8 x float> poison, float %68, i64 0
  %76 = shufflevector <8 x float> %75, <8 x float> poison, <8 x i32> zeroinitializer
  br label %77

77:                                               ; preds = %77, %73
  %78 = phi i64 [ 0, %73 ], [ %82, %77 ]
  %79 = getelementptr inbounds float, ptr %0, i64 %78
  %80 = load <8 x float>, ptr %79, align 4, !tbaa !49
  %81 = fdiv reassoc nsz contract <8 x float> %80, %76
  store <8 x float> %81, ptr %79, align 4, !tbaa !49
  %82 = add nuw i64 %78, 8
  %83 = icmp eq i64 %82, %74
  br i1 %83, label %84, label %77, !llvm.loop !210

84:                                               ; preds = %77
  %85 = icmp eq i64 %74, %1
  br i1 %85, label %129, label %71

86:                                               ; preds = %7, %124
  %87 = phi i64 [ %127, %124 ], [ %8, %7 ]
  %88 = phi float [ %126, %124 ], [ %9, %7 ]
  %89 = getelementptr inbounds float, ptr %0, i64 %87
  %90 = load float, ptr %89, align 4, !tbaa !49
  %91 = fsub reassoc nsz contract float %90, %64
  %92 = fcmp nsz contract olt float %91, 0xC055D33340000000
  br i1 %92, label %124, label %93

93:                                               ; preds = %86
  %94 = fcmp reassoc nsz contract ogt float %91, 0xC055D33340000000
  %95 = select reassoc nsz contract i1 %94, float %91, float 0xC055D33340000000
  %96 = fmul nsz contract float %95, 0x3FF7154760000000
  %97 = fcmp nsz contract olt float %96, 0.000000e+00
  %98 = select nsz contract i1 %97, float -5.000000e-01, float 5.000000e-01
  %99 = fadd nsz contract float %96, %98
  %100 = fptosi float %99 to i32
  %101 = sitofp i32 %100 to float
  %102 = fmul nsz contract float %101, 0x3FE6300000000000
  %103 = fsub nsz contract float %95, %102
  %104 = fmul nsz contract float %101, 0x3F2BD01060000000
  %105 = fadd nsz contract float %104, %103
  %106 = fmul nsz contract float %105, 0x3F2A0D2CE0000000
  %107 = fadd nsz contract float %106, 0x3F56E879C0000000
  %108 = fmul nsz contract float %105, %107
  %109 = fadd nsz contract float %108, 0x3F81112100000000
  %110 = fmul nsz contract float %105, %109
  %111 = fadd nsz contract float %110, 0x3FA5553820000000
  %112 = fmul nsz contract float %105, %111
  %113 = fadd nsz contract float %112, 0x3FC5555540000000
  %114 = fmul nsz contract float %105, %113
  %115 = fadd nsz contract float %114, 5.000000e-01
  %116 = fmul nsz contract float %105, %115
  %117 = fmul nsz contract float %105, %116
  %118 = fadd nsz contract float %105, %117
  %119 = fadd nsz contract float %118, 1.000000e+00
  %120 = shl i32 %100, 23
  %121 = add i32 %120, 1065353216
  %122 = bitcast i32 %121 to float
  %123 = fmul nsz contract float %119, %122
  br label %124

124:                                              ; preds = %86, %93
  %125 = phi reassoc nsz contract float [ %123, %93 ], [ 0.000000e+00, %86 ]
  store float %125, ptr %89, align 4, !tbaa !49
  %126 = fadd reassoc nsz contract float %125, %88
  %127 = add nuw nsw i64 %87, 1
  %128 = icmp eq i64 %127, %1
  br i1 %128, label %67, label %86, !llvm.loop !211

129:                                              ; preds = %130, %84, %2, %4, %67
  ret void

130:                                              ; preds = %71, %130
  %131 = phi i64 [ %135, %130 ], [ %72, %71 ]
  %132 = getelementptr inbounds float, ptr %0, i64 %131
  %133 = load float, ptr %132, align 4, !tbaa !49
  %134 = fdiv reassoc nsz contract float %133, %68
  store float %134, ptr %132, align 4, !tbaa !49
  %135 = add nuw nsw i64 %131, 1
  %136 = icmp eq i64 %135, %1
  br i1 %136, label %129, label %130, !llvm.loop !212
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctpop.i64(i64) #8

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #9

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite)
declare void @llvm.experimental.noalias.scope.decl(metadata) #10

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #9

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.vector.reduce.fadd.v8f32(float, <8 x float>) #9

attributes #0 = { nofree norecurse nosync nounwind "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite) "min-legal-vector-width"="256" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #5 = { nofree noinline norecurse nosync nounwind "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #6 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite, inaccessiblemem: readwrite) }
attributes #7 = { nofree noinline norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #8 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #9 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #10 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite) }
attributes #11 = { nobuiltin "no-builtins" }
attributes #12 = { nounwind }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"PIE Level", i32 2}
!3 = !{!"Debian clang version 19.1.7 (3~deb12u1)"}
!4 = !{!5, !6, i64 8}
!5 = !{!"", !6, i64 0, !6, i64 8, !6, i64 16, !6, i64 24, !6, i64 32, !6, i64 40, !6, i64 48, !6, i64 56, !6, i64 64, !6, i64 72, !6, i64 80, !6, i64 88, !6, i64 96, !6, i64 104, !6, i64 112, !9, i64 120, !9, i64 128, !9, i64 136, !9, i64 144, !9, i64 152, !9, i64 160, !9, i64 168, !9, i64 176, !9, i64 184, !9, i64 192, !9, i64 200, !9, i64 208, !9, i64 216, !9, i64 224, !9, i64 232, !9, i64 240, !10, i64 248, !10, i64 256, !9, i64 264, !9, i64 272, !9, i64 280, !9, i64 288, !9, i64 296, !9, i64 304, !9, i64 312, !9, i64 320, !9, i64 328, !9, i64 336, !9, i64 344, !9, i64 352, !9, i64 360, !9, i64 368, !9, i64 376, !9, i64 384, !9, i64 392, !6, i64 400, !10, i64 408, !10, i64 416, !10, i64 424, !10, i64 432, !10, i64 440, !10, i64 448, !9, i64 456, !9, i64 464, !9, i64 472, !9, i64 480, !9, i64 488, !9, i64 496, !9, i64 504, !9, i64 512, !9, i64 520, !9, i64 528, !9, i64 536, !9, i64 544, !9, i64 552, !9, i64 560}
!6 = !{!"long", !7, i64 0}
!7 = !{!"omnipotent char", !8, i64 0}
!8 = !{!"Simple C/C++ TBAA"}
!9 = !{!"any pointer", !7, i64 0}
!10 = !{!"double", !7, i64 0}
!11 = !{!5, !6, i64 16}
!12 = !{!5, !6, i64 48}
!13 = !{!5, !6, i64 56}
!14 = !{!5, !6, i64 0}
!15 = !{!5, !6, i64 64}
!16 = !{!5, !6, i64 72}
!17 = !{!5, !6, i64 40}
!18 = !{!5, !9, i64 496}
!19 = !{!5, !9, i64 128}
!20 = !{!5, !9, i64 136}
!21 = !{!5, !9, i64 512}
!22 = !{!5, !9, i64 144}
!23 = !{!5, !9, i64 152}
!24 = !{!5, !9, i64 528}
!25 = !{!26}
!26 = distinct !{!26, !27, !"place_of: argument 0"}
!27 = distinct !{!27, !"place_of"}
!28 = !{!29, !6, i64 0}
!29 = !{!"", !6, i64 0, !6, i64 8, !6, i64 16, !6, i64 24}
!30 = !{!29, !6, i64 8}
!31 = !{!29, !6, i64 16}
!32 = !{!5, !6, i64 80}
!33 = !{!29, !6, i64 24}
!34 = !{!5, !6, i64 24}
!35 = !{!5, !9, i64 216}
!36 = distinct !{!36, !37, !38}
!37 = !{!"llvm.loop.mustprogress"}
!38 = !{!"llvm.loop.unroll.disable"}
!39 = distinct !{!39, !37, !38}
!40 = !{!5, !9, i64 552}
!41 = !{!5, !9, i64 168}
!42 = !{!5, !9, i64 176}
!43 = !{!5, !9, i64 560}
!44 = !{!45}
!45 = distinct !{!45, !46, !"place_of: argument 0"}
!46 = distinct !{!46, !"place_of"}
!47 = !{!5, !9, i64 544}
!48 = !{!5, !9, i64 224}
!49 = !{!50, !50, i64 0}
!50 = !{!"float", !7, i64 0}
!51 = !{!52}
!52 = distinct !{!52, !53}
!53 = distinct !{!53, !"LVerDomain"}
!54 = !{!55}
!55 = distinct !{!55, !53}
!56 = distinct !{!56, !37, !38, !57, !58}
!57 = !{!"llvm.loop.isvectorized", i32 1}
!58 = !{!"llvm.loop.unroll.runtime.disable"}
!59 = distinct !{!59, !37, !38, !57}
!60 = !{!5, !9, i64 504}
!61 = !{!5, !6, i64 96}
!62 = distinct !{!62, !37, !38, !57, !58}
!63 = distinct !{!63, !37, !38, !57}
!64 = distinct !{!64, !37, !38}
!65 = !{!66}
!66 = distinct !{!66, !67, !"place_of: argument 0"}
!67 = distinct !{!67, !"place_of"}
!68 = distinct !{!68, !37, !38}
!69 = distinct !{!69, !37, !38}
!70 = !{!5, !6, i64 88}
!71 = !{!5, !9, i64 392}
!72 = !{!6, !6, i64 0}
!73 = !{!5, !9, i64 264}
!74 = !{!5, !9, i64 272}
!75 = !{!5, !9, i64 280}
!76 = !{!5, !6, i64 32}
!77 = !{!5, !9, i64 480}
!78 = !{!5, !10, i64 408}
!79 = !{!5, !6, i64 112}
!80 = !{!5, !9, i64 384}
!81 = !{!5, !9, i64 200}
!82 = !{!5, !9, i64 456}
!83 = !{!5, !6, i64 400}
!84 = !{!5, !10, i64 416}
!85 = !{!5, !9, i64 376}
!86 = !{!5, !9, i64 320}
!87 = !{!5, !10, i64 248}
!88 = !{!5, !9, i64 312}
!89 = !{!5, !9, i64 328}
!90 = !{!5, !9, i64 464}
!91 = !{!5, !10, i64 448}
!92 = !{!5, !10, i64 440}
!93 = !{!5, !9, i64 336}
!94 = !{!5, !9, i64 344}
!95 = !{!5, !9, i64 360}
!96 = !{!5, !9, i64 288}
!97 = !{!5, !9, i64 368}
!98 = !{!5, !9, i64 296}
!99 = !{!5, !9, i64 304}
!100 = distinct !{!100, !37, !38}
!101 = !{!5, !9, i64 472}
!102 = !{!5, !9, i64 488}
!103 = !{!5, !10, i64 432}
!104 = !{!5, !10, i64 424}
!105 = !{!5, !9, i64 352}
!106 = distinct !{!106, !37, !38}
!107 = distinct !{!107, !37, !38}
!108 = !{!7, !7, i64 0}
!109 = distinct !{!109, !37, !38}
!110 = distinct !{!110, !37, !38}
!111 = distinct !{!111, !37, !38}
!112 = distinct !{!112, !37, !38}
!113 = distinct !{!113, !37, !38}
!114 = distinct !{!114, !37, !38}
!115 = distinct !{!115, !37, !38}
!116 = !{!117}
!117 = distinct !{!117, !118}
!118 = distinct !{!118, !"LVerDomain"}
!119 = !{!120}
!120 = distinct !{!120, !118}
!121 = distinct !{!121, !37, !38, !57, !58}
!122 = distinct !{!122, !37, !38, !57}
!123 = distinct !{!123, !37, !38}
!124 = !{!5, !9, i64 520}
!125 = distinct !{!125, !37, !38, !57, !58}
!126 = !{!5, !6, i64 104}
!127 = !{!5, !9, i64 120}
!128 = distinct !{!128, !37, !38, !57}
!129 = !{!5, !9, i64 208}
!130 = !{!131}
!131 = distinct !{!131, !132}
!132 = distinct !{!132, !"LVerDomain"}
!133 = !{!134}
!134 = distinct !{!134, !132}
!135 = distinct !{!135, !37, !38, !57, !58}
!136 = distinct !{!136, !37, !38, !57}
!137 = distinct !{!137, !37, !38}
!138 = !{!139}
!139 = distinct !{!139, !140}
!140 = distinct !{!140, !"LVerDomain"}
!141 = !{!142}
!142 = distinct !{!142, !140}
!143 = !{!144}
!144 = distinct !{!144, !140}
!145 = !{!146}
!146 = distinct !{!146, !140}
!147 = !{!148}
!148 = distinct !{!148, !140}
!149 = !{!150}
!150 = distinct !{!150, !140}
!151 = !{!152}
!152 = distinct !{!152, !140}
!153 = !{!154}
!154 = distinct !{!154, !140}
!155 = !{!156}
!156 = distinct !{!156, !140}
!157 = !{!158}
!158 = distinct !{!158, !140}
!159 = !{!152, !146, !139, !154, !148, !142, !156, !150, !144}
!160 = distinct !{!160, !37, !38, !57, !58}
!161 = distinct !{!161, !37, !38, !57}
!162 = !{!5, !9, i64 536}
!163 = distinct !{!163, !37, !38, !57, !58}
!164 = !{!5, !9, i64 184}
!165 = distinct !{!165, !37, !38}
!166 = distinct !{!166, !37, !38, !57, !58}
!167 = distinct !{!167, !37, !38, !57}
!168 = distinct !{!168, !37, !38, !57}
!169 = distinct !{!169, !37, !38}
!170 = distinct !{!170, !37, !38, !57, !58}
!171 = !{!5, !9, i64 160}
!172 = distinct !{!172, !37, !38, !57}
!173 = distinct !{!173, !37, !38, !57, !58}
!174 = !{!175}
!175 = distinct !{!175, !176}
!176 = distinct !{!176, !"LVerDomain"}
!177 = !{!178}
!178 = distinct !{!178, !176}
!179 = distinct !{!179, !37, !38, !57, !58}
!180 = distinct !{!180, !37, !38, !57}
!181 = distinct !{!181, !37, !38}
!182 = distinct !{!182, !37, !38, !57}
!183 = !{!5, !9, i64 232}
!184 = !{!5, !9, i64 240}
!185 = !{!5, !9, i64 192}
!186 = distinct !{!186, !37, !38, !57, !58}
!187 = !{!5, !10, i64 256}
!188 = distinct !{!188, !37, !38, !57, !58}
!189 = distinct !{!189, !37, !38, !57, !58}
!190 = distinct !{!190, !37, !38, !57}
!191 = !{!192}
!192 = distinct !{!192, !193}
!193 = distinct !{!193, !"LVerDomain"}
!194 = !{!195}
!195 = distinct !{!195, !193}
!196 = distinct !{!196, !37, !38, !57, !58}
!197 = distinct !{!197, !37, !38, !57}
!198 = distinct !{!198, !37, !38}
!199 = distinct !{!199, !37, !38, !57}
!200 = !{!201}
!201 = distinct !{!201, !202}
!202 = distinct !{!202, !"LVerDomain"}
!203 = !{!204}
!204 = distinct !{!204, !202}
!205 = distinct !{!205, !37, !38, !57, !58}
!206 = distinct !{!206, !37, !38, !57}
!207 = distinct !{!207, !37, !38, !57}
!208 = distinct !{!208, !37, !38, !57, !58}
!209 = distinct !{!209, !37, !38}
!210 = distinct !{!210, !37, !38, !57, !58}
!211 = distinct !{!211, !37, !38, !57}
!212 = distinct !{!212, !37, !38, !57}
